import { Alert, Button, SegmentedControl, Select, Stack, Text, TextInput } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../api/session.js';
import { today } from '../../format/moment.js';
import { Empty } from '../../parts/empty.js';
import { Page } from '../../parts/page.js';
import { DayInput } from '../../parts/day-input.js';
import { FileDrop } from './file-drop.js';
import { ImportAct } from './import-act.js';
import { ReportView } from './report-view.js';
import { type RegisterKind, type RegisterRequest, useRegisterFile } from './use-register-file.js';

const route = getRouteApi('/nhap-danh-sach');

/** From a workbook of the school to entries of its ledger: look first, then all of it or nothing. */
export const ImportScreen = () => {
  const { t } = useTranslation();
  const { may } = useSession();
  const kinds: readonly RegisterKind[] = [
    ...(may('IMPORT_REGISTER') ? (['children'] as const) : []),
    ...(may('APPOINT_PEOPLE') ? (['staff'] as const) : []),
  ];
  const { register } = route.useSearch();
  const first = kinds.find((one) => one === register) ?? kinds[0];
  return (
    <Page title={t('imports.title')} screen={t('imports.title')} about={t('imports.about')}>
      {first ? (
        <Import kinds={kinds} first={first} />
      ) : (
        <Empty title={t('imports.notAllowed')} next={t('imports.notAllowedNext')} />
      )}
    </Page>
  );
};

interface ImportProps {
  readonly kinds: readonly RegisterKind[];
  readonly first: RegisterKind;
}

const Import = ({ kinds, first }: ImportProps) => {
  const { school } = useSession();
  const years = school.years.map(({ name }) => name).toReversed();
  const [request, setRequest] = useState<RegisterRequest>({
    kind: first,
    schoolYear: years[0] ?? '',
    from: today(),
    decisionNo: '',
  });
  const register = useRegisterFile(request);
  const change = (part: Partial<RegisterRequest>) => {
    setRequest({ ...request, ...part });
    // What was found in the file was found for another year or decision.
    register.reset();
  };
  return (
    <Stack maw={900}>
      <RequestFields kinds={kinds} years={years} request={request} onChange={change} />
      <RegisterFile register={register} request={request} />
    </Stack>
  );
};

interface RequestFieldsProps {
  readonly kinds: readonly RegisterKind[];
  readonly years: string[];
  readonly request: RegisterRequest;
  readonly onChange: (part: Partial<RegisterRequest>) => void;
}

const RequestFields = ({ kinds, years, request, onChange }: RequestFieldsProps) => {
  const { t } = useTranslation();
  const { kind, schoolYear, from, decisionNo } = request;
  return (
    <>
      {kinds.length > 1 && (
        <SegmentedControl
          aria-label={t('imports.kind')}
          size="md"
          value={kind}
          onChange={(chosen) => onChange({ kind: chosen as RegisterKind })}
          data={kinds.map((one) => ({ value: one, label: t(`imports.${one}`) }))}
        />
      )}
      {kind === 'children' ? (
        <Select
          label={t('imports.schoolYear')}
          data={years}
          value={schoolYear}
          allowDeselect={false}
          onChange={(chosen) => onChange({ schoolYear: chosen ?? '' })}
        />
      ) : (
        <>
          <TextInput
            label={t('imports.decisionNo')}
            description={t('imports.decisionNoMore')}
            required
            value={decisionNo}
            onChange={({ currentTarget }) => onChange({ decisionNo: currentTarget.value })}
          />
          <DayInput
            label={t('imports.from')}
            value={from}
            onChange={(day) => onChange({ from: day })}
          />
        </>
      )}
    </>
  );
};

interface RegisterFileProps {
  readonly register: ReturnType<typeof useRegisterFile>;
  readonly request: RegisterRequest;
}

const RegisterFile = ({ register, request }: RegisterFileProps) => {
  const { t } = useTranslation();
  const { file, report, upload, isExamining, notice, examine } = register;
  if (request.kind === 'staff' && request.decisionNo.trim() === '') {
    return <Text c="dimmed">{t('imports.decisionFirst')}</Text>;
  }
  return (
    <>
      <SentBefore register={register} />
      <FileDrop
        upload={upload}
        fileName={file?.name ?? null}
        onFile={(chosen) => void examine(chosen)}
      />
      {isExamining && (
        <Alert role="status" color="ink">
          {t('imports.examining')}
        </Alert>
      )}
      {notice}
      {report && <ReportView report={report} file={file} />}
      {report && !report.fileProblem && (
        <ImportAct key={report.fileHash} request={request} report={report} />
      )}
    </>
  );
};

/** A file that waits with the engine: whoever may import can look through it and confirm. */
const SentBefore = ({ register }: Pick<RegisterFileProps, 'register'>) => {
  const { t } = useTranslation();
  const { file: importId } = route.useSearch();
  const { file, report, isExamining, notice, examineSent } = register;
  if (!importId || file || report || isExamining || notice) return null;
  return (
    <Alert color="ink" title={t('imports.sentBefore')}>
      <Stack align="flex-start">
        <Text>{t('imports.sentBeforeMore')}</Text>
        <Button onClick={() => void examineSent(importId)}>{t('imports.lookAgain')}</Button>
      </Stack>
    </Alert>
  );
};
