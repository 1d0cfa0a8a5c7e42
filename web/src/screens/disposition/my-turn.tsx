import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../api/session.js';
import { partiesPowers } from '../../parts/disposition-parties.js';
import { Panel } from '../../parts/panel.js';
import type { OnDone } from '../../parts/use-step.js';
import { AppraiseForm } from './appraise-form.js';
import { ApproveForm } from './approve-form.js';
import { BackupForm } from './backup-form.js';
import { ExecuteForm } from './execute-form.js';
import { NoticeForm } from './notice-form.js';
import { ProposeForm } from './propose-form.js';
import type { ShownDossier, StepProps } from './shown.js';
import { type Turn, useTurn } from './turn.js';

interface MyTurnProps {
  readonly dossier: ShownDossier;
  readonly onDone: OnDone;
}

/** The one step that this person can take now; of others' turns only those hear who have a part. */
export const MyTurn = ({ dossier, onDone }: MyTurnProps) => {
  const { t } = useTranslation();
  const { may } = useSession();
  const turn = useTurn(dossier);
  const isUnderWay = dossier.disposition !== null && dossier.disposition.stage !== 'KEPT';
  if (dossier.status === 'DISPOSED' || turn === undefined) return null;
  if (turn === null && !(isUnderWay && may(partiesPowers))) return null;
  return (
    <Panel title={t(turn ? 'disposition.yourTurn' : 'disposition.yourPart')}>
      {turn ? (
        <TurnForm turn={turn} dossier={dossier} onDone={onDone} />
      ) : (
        <Text>{t('disposition.notYourTurn')}</Text>
      )}
    </Panel>
  );
};

const TurnForm = ({ turn, dossier, onDone }: MyTurnProps & { readonly turn: Turn }) => {
  const { disposition } = dossier;
  if (turn === 'PROPOSE_DISPOSITION') return <ProposeForm dossier={dossier} onDone={onDone} />;
  if (!disposition) return null;
  return <LaterTurn turn={turn} {...{ dossier, disposition, onDone }} />;
};

type Later = StepProps & { readonly turn: Exclude<Turn, 'PROPOSE_DISPOSITION'> };

const LaterTurn = ({ turn, ...props }: Later) => {
  switch (turn) {
    case 'APPRAISE_DISPOSITION':
      return <AppraiseForm {...props} />;
    case 'DECIDE_DISPOSITION':
      return <ApproveForm {...props} />;
    case 'SERVE_NOTICE':
      return <NoticeForm {...props} />;
    case 'MAKE_FINAL_BACKUP':
      return <BackupForm {...props} />;
    case 'EXECUTE_DISPOSITION':
      return <ExecuteForm {...props} />;
  }
};
