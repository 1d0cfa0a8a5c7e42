import { NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../api/use-act.js';
import { useLanguage } from '../../i18n/use-language.js';
import { ActDialog } from '../../parts/act-dialog.js';
import type { ShownCell, ShownPeriod } from './progress-shape.js';
import { WaiveObligation } from './progress.operations.js';

interface WaiveDialogProps {
  readonly cell: ShownCell;
  readonly period: ShownPeriod['period'];
  readonly onClose: () => void;
}

const extents = ['here', 'everywhere', 'allYear'] as const;
type Extent = (typeof extents)[number];

/** Lets a class, or all of them, off what they owe of a kind, and says why. */
export const WaiveDialog = ({ cell, period, onClose }: WaiveDialogProps) => {
  const { t } = useTranslation();
  const { said } = useLanguage();
  const { schoolYear, classId, kind } = cell;
  const waiving = useAct(WaiveObligation);
  const [reason, setReason] = useState('');
  const [extent, setExtent] = useState<Extent>('here');
  const [topic, setTopic] = useState('');
  const scope = {
    schoolYear,
    kind: kind.kind,
    period: extent === 'allYear' ? null : period.code,
    classId: extent === 'everywhere' ? null : classId,
    topic: topic === '' ? null : topic,
  };
  const lines = [`${said(kind.label)}: ${said(period.label)}`, t(`progress.extent.${extent}`)];
  return (
    <ActDialog
      title={t('progress.waiveTitle')}
      about={t('progress.waiveAbout')}
      submitLabel={t('progress.waive')}
      done={t('progress.waivedDone')}
      isReady={reason.trim() !== ''}
      acting={waiving}
      submit={() => void waiving.act({ scope, reason }, { title: t('progress.waiveTitle'), lines })}
      onClose={onClose}
    >
      <NativeSelect
        label={t('progress.extentOf')}
        value={extent}
        onChange={({ currentTarget: { value } }) =>
          setExtent(extents.find((one) => one === value) ?? 'here')
        }
        data={extents.map((value) => ({ value, label: t(`progress.extent.${value}`) }))}
        data-autofocus
      />
      {kind.topics && (
        <NativeSelect
          label={t('progress.topic')}
          value={topic}
          onChange={({ currentTarget: { value } }) => setTopic(value)}
          data={[
            { value: '', label: t('progress.allTopics') },
            ...kind.topics.map(({ code, label }) => ({ value: code, label: said(label) })),
          ]}
        />
      )}
      <TextInput
        label={t('progress.reason')}
        description={t('progress.reasonMore')}
        value={reason}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
        required
      />
    </ActDialog>
  );
};
