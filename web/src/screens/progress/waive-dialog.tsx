import { NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../api/use-act.js';
import type { Bilingual } from '../../i18n/index.js';
import { useLanguage } from '../../i18n/use-language.js';
import { ActDialog } from '../../parts/act-dialog.js';
import { WaiveObligation } from './progress.operations.js';

interface Labelled {
  readonly code: string;
  readonly label: Bilingual;
}

/** A period of a kind, and who owes it: a class, a team, one of the staff, the school, or a class of one child. */
export interface Waivable {
  readonly schoolYear: string;
  readonly kind: {
    readonly kind: string;
    readonly label: Bilingual;
    readonly topics: readonly Labelled[] | null;
  };
  readonly period: Labelled;
  /** Chosen at first; null for all. */
  readonly topic: Labelled | null;
  readonly by:
    | { readonly classId: string; readonly dossierId: null }
    | {
        readonly classId: null;
        readonly dossierId: string;
        readonly name: string;
        readonly isChild: boolean;
      };
}

interface WaiveDialogProps {
  readonly of: Waivable;
  readonly onClose: () => void;
}

const extents = ['here', 'everywhere', 'allYear'] as const;
type Extent = (typeof extents)[number];

const isOfChild = ({ by }: Waivable): boolean => by.classId === null && by.isChild;
/** A class is let off where its children are listed, and not from one of them. */
const extentsOf = (of: Waivable): readonly Extent[] =>
  isOfChild(of) ? ['here', 'allYear'] : extents;

/** Lets one of those who owe a kind, or all of them, off it, and says why. */
export const WaiveDialog = ({ of, onClose }: WaiveDialogProps) => {
  const { t } = useTranslation();
  const { said } = useLanguage();
  const { schoolYear, kind, period, by } = of;
  const waiving = useAct(WaiveObligation);
  const [reason, setReason] = useState('');
  const [extent, setExtent] = useState<Extent>('here');
  const [topic, setTopic] = useState(of.topic?.code ?? '');
  const isEverywhere = extent === 'everywhere';
  const scope = {
    schoolYear,
    kind: kind.kind,
    period: extent === 'allYear' ? null : period.code,
    classId: isEverywhere ? null : by.classId,
    dossierId: isEverywhere ? null : by.dossierId,
    topic: topic === '' ? null : topic,
  };
  const extentText = (one: Extent): string =>
    by.classId === null
      ? t(`progress.unitExtent.${one}`, { name: by.name })
      : t(`progress.extent.${one}`);
  const lines = [`${said(kind.label)}: ${said(period.label)}`, extentText(extent)];
  return (
    <ActDialog
      title={t('progress.waiveTitle')}
      about={t(isOfChild(of) ? 'progress.waiveChildAbout' : 'progress.waiveAbout')}
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
        data={extentsOf(of).map((value) => ({ value, label: extentText(value) }))}
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
        description={t(isOfChild(of) ? 'progress.childReasonMore' : 'progress.reasonMore')}
        value={reason}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
        required
      />
    </ActDialog>
  );
};
