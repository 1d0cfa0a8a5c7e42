import { List } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../api/use-act.js';
import type { ShownAct } from '../../parts/act-line.js';
import { nameOf } from '../../parts/person-name.js';
import { ReasonDialog } from '../../parts/reason-dialog.js';
import { WithdrawWaiver } from './progress.operations.js';

/** A waiver that is to be withdrawn, and all that it lets off. */
export interface Withdrawable {
  readonly waiverId: string;
  /** Not of one class, team or person alone. */
  readonly isForAll: boolean;
  readonly kind: string;
  readonly period: string;
  readonly scope: string;
  readonly waived: ShownAct;
  /** Of one child: why is kept with its data. */
  readonly isOfChild?: boolean;
}

interface WithdrawDialogProps {
  readonly of: Withdrawable;
  readonly onClose: () => void;
}

/** From then on it is owed again, by everybody whom the waiver let off. */
export const WithdrawDialog = ({ of, onClose }: WithdrawDialogProps) => {
  const { t } = useTranslation();
  const withdrawing = useAct(WithdrawWaiver);
  const { waiverId, isForAll, kind, period, scope, waived, isOfChild = false } = of;
  const title = t(isForAll ? 'progress.withdrawForAllTitle' : 'progress.withdrawTitle');
  const by = nameOf(waived.person) ?? t('common.nameErased');
  const lines = [`${kind}: ${period}`, scope, t('progress.waivedBy', { name: by })];
  const about = (
    <>
      {t('progress.withdrawAbout')}
      <List size="sm" mt="xs">
        {lines.map((line) => (
          <List.Item key={line}>{line}</List.Item>
        ))}
      </List>
    </>
  );
  return (
    <ReasonDialog
      title={title}
      about={about}
      submitLabel={t(isForAll ? 'progress.withdrawForAll' : 'progress.withdraw')}
      done={t('progress.withdrawn')}
      reasonHelp={t(isOfChild ? 'progress.childReasonMore' : 'progress.reasonMore')}
      acting={withdrawing}
      submit={(reason) => void withdrawing.act({ waiverId, reason }, { title, lines })}
      onClose={onClose}
    />
  );
};
