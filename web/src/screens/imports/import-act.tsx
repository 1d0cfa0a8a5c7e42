import { Alert, Button, Checkbox, Group, Progress, Stack } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../api/use-act.js';
import { numberText } from '../../format/number.js';
import { useLanguage } from '../../i18n/use-language.js';
import { OutcomeNotice } from '../../parts/outcome-notice.js';
import { ConfirmChildren, ConfirmStaff } from './imports.operations.js';
import type { ReportOf } from './report-view.js';
import type { RegisterRequest } from './use-register-file.js';

interface ImportActProps {
  readonly request: RegisterRequest;
  readonly report: ReportOf;
}

/** The act itself: all accepted rows at once, or nothing. */
export const ImportAct = ({ request, report }: ImportActProps) => {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const [leaveOut, setLeaveOut] = useState(false);
  const [isAsked, setAsked] = useState(false);
  const consent = useRef<HTMLInputElement>(null);
  const children = useAct(ConfirmChildren);
  const staff = useAct(ConfirmStaff);
  const { isActing, outcome } = request.kind === 'children' ? children : staff;
  const count = numberText(report.rowsAccepted, language);
  const mustAgree = report.rowsRefused > 0 && !leaveOut;
  const run = async () => {
    setAsked(mustAgree);
    if (mustAgree) return consent.current?.focus();
    const about = { title: t('imports.act', { count }) };
    const both = { importId: report.fileHash, leaveOutRefusedRows: leaveOut };
    const { schoolYear, from, decisionNo } = request;
    if (request.kind === 'children') await children.act({ ...both, schoolYear }, about);
    else await staff.act({ ...both, from, decisionNo }, about);
  };
  if (report.rowsAccepted === 0) {
    return <Alert color="gray">{t('imports.nothingToImport')}</Alert>;
  }
  const isDone = outcome?.is === 'done';
  return (
    <Stack>
      {report.rowsRefused > 0 && !isDone && (
        <Checkbox
          ref={consent}
          className="not-printed"
          error={isAsked && !leaveOut && t('imports.leaveOutFirst')}
          label={t('imports.leaveOut', { count: numberText(report.rowsRefused, language) })}
          checked={leaveOut}
          onChange={({ currentTarget }) => setLeaveOut(currentTarget.checked)}
        />
      )}
      {!isDone && (
        <Group>
          <Button onClick={() => void run()} loading={isActing}>
            {t('imports.act', { count })}
          </Button>
        </Group>
      )}
      {isActing && (
        <div role="status">
          {t('imports.writing')}
          <Progress value={100} animated aria-label={t('imports.writing')} />
        </div>
      )}
      <OutcomeNotice
        of={outcome}
        done={doneText(t('imports.done'), outcome)}
        again={() => void run()}
      />
    </Stack>
  );
};

/** With how many entries it took, for those who count. */
const doneText = (text: string, outcome: ReturnType<typeof useAct>['outcome']): string => {
  const entries = outcome?.is === 'done' ? outcome.facts['entryCount'] : undefined;
  return typeof entries === 'number' ? `${text} (${entries})` : text;
};
