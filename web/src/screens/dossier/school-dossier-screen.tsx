import { useTranslation } from 'react-i18next';
import { useSession } from '../../api/session.js';
import { LinkButton } from '../../parts/links.js';
import { UnitDossier } from './unit-dossier.js';

/** What is kept of the school itself. */
export const SchoolDossierScreen = () => {
  const { t } = useTranslation();
  const { me } = useSession();
  const kept = (
    <>
      <LinkButton to="/quy-che" variant="default">
        {t('rules.open')}
      </LinkButton>
      <LinkButton to="/so-cong-van" variant="default">
        {t('register.open')}
      </LinkButton>
      <LinkButton to="/danh-muc" variant="default">
        {t('kinds.open')}
      </LinkButton>
    </>
  );
  return <UnitDossier dossierId={me.schoolId} actions={kept} />;
};
