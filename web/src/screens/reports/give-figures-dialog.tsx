import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../api/use-act.js';
import { ActDialog } from '../../parts/act-dialog.js';
import { type ShownUnit, useUnitName } from './figure-request-card.js';
import { GiveFigures } from './figures.operations.js';

interface GiveFiguresDialogProps {
  readonly requestId: string;
  readonly unit: ShownUnit;
  readonly onClose: () => void;
}

/** Answers for one class or team, once. */
export const GiveFiguresDialog = ({ requestId, unit, onClose }: GiveFiguresDialogProps) => {
  const { t } = useTranslation();
  const giving = useAct(GiveFigures);
  const [figures, setFigures] = useState('');
  const name = useUnitName()(unit);
  const title = t('figures.giveOf', { name });
  const unitId = unit.class?.id ?? unit.team?.id ?? '';
  return (
    <ActDialog
      title={title}
      about={t('figures.giveAbout')}
      submitLabel={t('figures.give')}
      done={t('figures.givenDone')}
      isReady={figures.trim() !== ''}
      acting={giving}
      submit={() => void giving.act({ requestId, unitId, figures }, { title })}
      onClose={onClose}
    >
      <Textarea
        label={t('figures.figures')}
        description={t('figures.noNames')}
        value={figures}
        onChange={({ currentTarget }) => setFigures(currentTarget.value)}
        autosize
        minRows={3}
        required
        data-autofocus
      />
    </ActDialog>
  );
};
