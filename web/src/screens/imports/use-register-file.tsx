import type { Client } from '@urql/core';
import { useRef, useState } from 'react';
import { useClient } from 'urql';
import { type Answer, type Outcome, send } from '../../api/acts.js';
import { RefusalNotice } from '../../parts/refusal-notice.js';
import { PreviewChildren, PreviewStaff } from './imports.operations.js';
import type { ReportOf } from './report-view.js';
import { useUpload } from './upload.js';

export type RegisterKind = 'children' | 'staff';

export interface RegisterRequest {
  readonly kind: RegisterKind;
  readonly schoolYear: string;
  /** Of staff: from when the offices in the file count, and by which decision. */
  readonly from: string;
  readonly decisionNo: string;
}

/** Sends a file and asks what every row of it would do; nothing is written by that. */
export const useRegisterFile = (request: RegisterRequest) => {
  const client = useClient();
  const { upload, start, reset: resetUpload } = useUpload();
  const [file, setFile] = useState<File | null>(null);
  const [isExamining, setExamining] = useState(false);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  // Of what is asked about; an answer about an earlier file or year is let go.
  const latest = useRef(0);
  const reset = () => {
    latest.current += 1;
    setFile(null);
    setExamining(false);
    setOutcome(null);
    resetUpload();
  };
  const examine = async (chosen: File) => {
    reset();
    const mine = latest.current;
    setFile(chosen);
    const sent = await start(chosen);
    if (sent.is === 'sent' && mine === latest.current) await examineSent(sent.importId);
  };
  /** What somebody sent before, from here or from elsewhere. */
  const examineSent = async (importId: string) => {
    const mine = ++latest.current;
    setExamining(true);
    const answer = await preview(client, request, importId);
    if (mine !== latest.current) return;
    setExamining(false);
    setOutcome(answer.is === 'step-up' ? { is: 'given-up' } : answer);
  };
  const report = outcome?.is === 'done' ? (outcome.facts['report'] as ReportOf | null) : null;
  const notice = outcome && outcome.is !== 'done' ? <RefusalNotice of={outcome} /> : null;
  return { file, upload, isExamining, report, notice, examine, examineSent, reset };
};

const preview = (
  client: Client,
  { kind, schoolYear, from, decisionNo }: RegisterRequest,
  importId: string,
): Promise<Answer> => {
  const commandId = crypto.randomUUID();
  return kind === 'children'
    ? send(client, { document: PreviewChildren, input: { importId, schoolYear }, commandId }, null)
    : send(
        client,
        { document: PreviewStaff, input: { importId, from, decisionNo }, commandId },
        null,
      );
};
