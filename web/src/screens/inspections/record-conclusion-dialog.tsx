import { NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../api/session.js';
import { useAct } from '../../api/use-act.js';
import { dayText, today } from '../../format/moment.js';
import { useLanguage } from '../../i18n/use-language.js';
import { ActDialog } from '../../parts/act-dialog.js';
import { DayInput } from '../../parts/day-input.js';
import type { ScopeNames } from '../../parts/grant-scope.js';
import { type Scope, ScopeInputs } from '../../parts/scope-inputs.js';
import { FindingInputs, type WrittenFinding } from './finding-inputs.js';
import type { ShownConclusion } from './inspection-shape.js';
import { RecordConclusion } from './inspections.operations.js';
import { ReportInput } from './report-input.js';

interface RecordConclusionDialogProps {
  readonly names: ScopeNames;
  readonly onClose: () => void;
}

type Judgement = ShownConclusion['judgement'];
const judgements: readonly Judgement[] = ['ACHIEVED', 'PARTLY', 'NOT_ACHIEVED'];

interface Written {
  /** Of an inspector neither authority nor scope is asked for: they are the grant's. */
  readonly authorityId: string;
  readonly scope: Scope;
  readonly documentNo: string;
  readonly concludedOn: string;
  readonly judgement: Judgement;
  readonly conclusion: string;
  readonly findings: readonly WrittenFinding[];
}

const freshFor = (names: ScopeNames): Written => ({
  authorityId: '',
  scope: {
    schoolYears: names.school?.years.slice(-1).map(({ name }) => name) ?? [],
    classIds: null,
    kinds: null,
  },
  documentNo: '',
  concludedOn: today(),
  judgement: 'ACHIEVED',
  conclusion: '',
  findings: [],
});

const isComplete = (written: Written, isInspector: boolean): boolean =>
  written.documentNo.trim() !== '' &&
  written.concludedOn !== '' &&
  written.conclusion.trim() !== '' &&
  written.findings.every(({ asked, dueOn }) => asked.trim() !== '' && dueOn !== '') &&
  (isInspector ||
    (written.authorityId !== '' &&
      written.scope.schoolYears.length > 0 &&
      written.scope.classIds?.length !== 0 &&
      written.scope.kinds?.length !== 0));

const inputOf = (written: Written, isInspector: boolean) => {
  const { authorityId, scope, documentNo, concludedOn, judgement, conclusion } = written;
  const findings = written.findings.map(({ asked, dueOn }) => ({ asked, dueOn }));
  const said = { documentNo, concludedOn, judgement, conclusion, findings };
  if (isInspector) return said;
  const { schoolYears, classIds, kinds } = scope;
  const inspected = {
    schoolYears: [...schoolYears],
    classIds: classIds && [...classIds],
    kinds: kinds && [...kinds],
  };
  return { ...said, authorityId, scope: inspected };
};

/** Given by an inspector in the own name, or entered by the school as the document has it. */
export const RecordConclusionDialog = ({ names, onClose }: RecordConclusionDialogProps) => {
  const { t } = useTranslation();
  const isInspector = useSession().me.grant !== null;
  const recording = useAct(RecordConclusion);
  const [written, setWritten] = useState(() => freshFor(names));
  const { documentNo, judgement, conclusion, findings } = written;
  const lines = [
    `${t('inspections.judgement')}: ${t(`inspections.${judgement}`)}`,
    conclusion,
    ...findings.map(
      ({ asked, dueOn }) => `${asked} (${t('inspections.dueOn', { day: dayText(dueOn) })})`,
    ),
  ];
  return (
    <ActDialog
      title={t('inspections.record')}
      about={t(isInspector ? 'inspections.recordAboutInspector' : 'inspections.recordAbout')}
      submitLabel={t('inspections.record')}
      done={t('inspections.recorded')}
      isReady={isComplete(written, isInspector)}
      acting={recording}
      submit={() =>
        void recording.act(inputOf(written, isInspector), {
          title: t('inspections.recordConfirm', { documentNo }),
          lines,
        })
      }
      onClose={onClose}
    >
      <ConclusionInputs
        names={names}
        isInspector={isInspector}
        written={written}
        write={(change) => setWritten((before) => ({ ...before, ...change }))}
      />
    </ActDialog>
  );
};

interface InputsProps {
  readonly names: ScopeNames;
  readonly isInspector: boolean;
  readonly written: Written;
  readonly write: (change: Partial<Written>) => void;
}

const ConclusionInputs = ({ names, isInspector, written, write }: InputsProps) => {
  const { t } = useTranslation();
  return (
    <>
      {!isInspector && <OfAuthority names={names} written={written} write={write} />}
      <TextInput
        label={t('inspections.documentNo')}
        value={written.documentNo}
        onChange={({ currentTarget }) => write({ documentNo: currentTarget.value })}
        autoComplete="off"
        required
        data-autofocus
      />
      <DayInput
        label={t('inspections.concludedOn')}
        value={written.concludedOn}
        onChange={(concludedOn) => write({ concludedOn })}
        max={today()}
        required
      />
      <NativeSelect
        label={t('inspections.judgement')}
        value={written.judgement}
        onChange={({ currentTarget }) =>
          write({ judgement: judgements.find((one) => one === currentTarget.value) ?? 'ACHIEVED' })
        }
        data={judgements.map((one) => ({ value: one, label: t(`inspections.${one}`) }))}
        required
      />
      <ReportInput
        label={t('inspections.conclusion')}
        value={written.conclusion}
        onChange={(conclusion) => write({ conclusion })}
        minRows={3}
      />
      <FindingInputs
        of={written.findings}
        from={written.concludedOn}
        onChange={(findings) => write({ findings })}
      />
    </>
  );
};

const OfAuthority = ({ names, written, write }: Omit<InputsProps, 'isInspector'>) => {
  const { t } = useTranslation();
  const { said } = useLanguage();
  const authorities = names.supervisingAuthorities?.authorities ?? [];
  return (
    <>
      <NativeSelect
        label={t('inspections.authority')}
        required
        value={written.authorityId}
        onChange={({ currentTarget }) => write({ authorityId: currentTarget.value })}
        data={[
          { value: '', label: t('inspections.chooseAuthority') },
          ...authorities.map(({ id, name }) => ({ value: id, label: said(name) })),
        ]}
      />
      <ScopeInputs
        names={names}
        scope={written.scope}
        onChange={(chosen) => write({ scope: chosen })}
      />
    </>
  );
};
