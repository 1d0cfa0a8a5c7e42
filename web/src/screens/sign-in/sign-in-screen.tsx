import { useTranslation } from 'react-i18next';

interface SignInScreenProps {
  readonly onSignedIn: () => void;
}

export const SignInScreen = ({ onSignedIn }: SignInScreenProps) => {
  const { t } = useTranslation();
  return <button onClick={onSignedIn}>{t('signIn.title')}</button>;
};
