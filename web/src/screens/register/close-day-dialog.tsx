import { List, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../api/use-act.js';
import { dayText } from '../../format/moment.js';
import { useLanguage } from '../../i18n/use-language.js';
import { ActDialog } from '../../parts/act-dialog.js';
import { CloseRegisterDay } from './register.operations.js';
import type { Day, RegisterKind } from './register-shape.js';
import { useNumbersText } from './use-numbers-text.js';

interface CloseDayProps {
  readonly kind: RegisterKind;
  /** As it was when the dialog was opened: it stays although the list behind it goes on. */
  readonly day: Day;
  readonly onClose: () => void;
}

/** Shows for which numbers somebody answers before they close the day. */
export const CloseDayDialog = ({ kind, day: { day, numbers }, onClose }: CloseDayProps) => {
  const { t } = useTranslation();
  const { said } = useLanguage();
  const textOf = useNumbersText();
  const closing = useAct(CloseRegisterDay);
  const title = t('register.closeTitle', { day: dayText(day) });
  const lines = numbers.map((one) => textOf(one, said));
  return (
    <ActDialog
      title={title}
      about={t('register.closeMeans')}
      submitLabel={t('register.close')}
      done={t('register.closedDone')}
      acting={closing}
      submit={() => void closing.act({ kind: kind.kind, day }, { title, lines })}
      onClose={onClose}
    >
      {lines.length === 0 ? (
        <Text>{t('register.nothingThatDay')}</Text>
      ) : (
        <List>
          {lines.map((line) => (
            <List.Item key={line}>{line}</List.Item>
          ))}
        </List>
      )}
    </ActDialog>
  );
};
