import { Inject, Injectable } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { recordDecider } from '../../domain/record/record.decider.js';
import type { SchoolRefusal } from '../../domain/school/school.commands.js';
import {
  catalogueInForce,
  type SchoolClass,
  type SchoolState,
} from '../../domain/school/school.state.js';
import type { EntrySource } from '../../domain/shared/entry-source.js';
import { recordStream } from '../../domain/shared/ids.js';
import type { LocalDate } from '../../domain/shared/instant.js';
import { yearNamed } from '../../domain/shared/period.js';
import { err, ok, type Result } from '../../domain/shared/result.js';
import type { Decision, RoleIsNotAllowed } from '../decision.js';
import { placeInClass } from '../dossier/movements.js';
import { type OpenDossierRefusal, openDossier } from '../dossier/open-dossier.js';
import type { EventCodec } from '../ports/event-codec.js';
import type { Receipt } from '../ports/event-store.js';
import type { KeyedHash } from '../ports/key-store.js';
import type { RegisterReader } from '../ports/register-reader.js';
import { EVENT_CODEC, KEYED_HASH, REGISTER_READER } from '../ports/tokens.js';
import { type RegisterRecordRefusal, registerRecord } from '../record/entry.js';
import { recordFacts } from '../record/record-writes.js';
import { type CommandHeader, writeRequest } from '../write-header.js';
import type { StepUpIsRequired } from '../step-up.js';
import { WriteLoop } from '../write-loop.js';
import { type AcceptedChild, checkChildren } from './check-children.js';
import { childRegisterLayout } from './child-register.layout.js';
import { ChildrenOnRecord } from './children-on-record.js';
import { PendingImports } from './pending-imports.js';
import { type ChildPlan, childProfile, planChildren } from './plan-children.js';
import { findingAt } from './register-finding.js';
import {
  mayBeConfirmed,
  type RegisterReport,
  registerReport,
  saysSomethingNew,
} from './register-report.js';
import type { LeaderRefusal } from '../school/leader-account.js';

export interface RegisterImport {
  /** SHA-256 of the uploaded file, hex. */
  readonly importId: string;
  /** The school year that the register is for. */
  readonly schoolYear: string;
}

export type ImportRefusal =
  | RoleIsNotAllowed
  | StepUpIsRequired
  | { readonly type: 'ImportNotFound' }
  | { readonly type: 'SchoolYearNotFound'; readonly schoolYear: string }
  | { readonly type: 'RegisterHasRefusedRows'; readonly report: RegisterReport }
  | {
      readonly type: 'RowWasRefused';
      readonly row: number;
      readonly reason: RowRefusal['type'];
      readonly because: RowRefusal;
    };

/** What a single row can meet: opening a dossier, placing in a class, entering, appointing. */
export type RowRefusal =
  | OpenDossierRefusal
  | RegisterRecordRefusal
  | LeaderRefusal
  | Exclude<SchoolRefusal, { readonly type: 'SchoolNotFound' | 'SchoolAlreadyRegistered' }>;

export interface ImportDone {
  /** Null only when a confirmation is repeated after the file has been forgotten. */
  readonly report: RegisterReport | null;
  /** What was written; empty for a dry run and for a file that says nothing new. */
  readonly receipts: readonly Receipt[];
}

/** The dry run: says what every row would do, and writes nothing. */
export class PreviewRegisterImportCommand extends Command<Result<ImportDone, ImportRefusal>> {
  constructor(
    readonly header: CommandHeader,
    readonly input: RegisterImport,
  ) {
    super();
  }
}

/** Everything the accepted rows say, in one append: nothing is half-imported. */
export class ConfirmRegisterImportCommand extends Command<Result<ImportDone, ImportRefusal>> {
  constructor(
    readonly header: CommandHeader,
    readonly input: RegisterImport & {
      /** Must be said when rows are refused; otherwise nothing is imported. */
      readonly leaveOutRefusedRows: boolean;
    },
  ) {
    super();
  }
}

interface Examined {
  readonly report: RegisterReport;
  readonly plans: readonly ChildPlan[];
}

/** Reads the file, judges its rows and compares them with the ledger. */
@Injectable()
export class RegisterExamination {
  constructor(
    private readonly pending: PendingImports,
    private readonly onRecord: ChildrenOnRecord,
    @Inject(REGISTER_READER) private readonly reader: RegisterReader,
    @Inject(EVENT_CODEC) private readonly codec: EventCodec,
    @Inject(KEYED_HASH) private readonly keyedHash: KeyedHash,
  ) {}

  async examine(
    decision: Decision,
    { importId, schoolYear }: RegisterImport,
  ): Promise<Result<Examined, ImportRefusal>> {
    const by = await decision.actAs('importRegister');
    if (!by.ok) return by;
    const school = await decision.school();
    if (!yearNamed(school.years, schoolYear))
      return err({ type: 'SchoolYearNotFound', schoolYear });
    const bytes = this.pending.get(decision.request.schoolId, importId);
    if (!bytes) return err({ type: 'ImportNotFound' });
    const sheet = await this.read(bytes);
    const checked = sheet.ok
      ? checkChildren({
          sheet: sheet.value,
          layout: childRegisterLayout,
          classes: classesOf(school, schoolYear),
          onRecord: await this.onRecord.inYear(decision.request.schoolId, schoolYear),
          today: decision.today,
        })
      : sheet;
    const report = registerReport(importId, childRegisterLayout, checked);
    if (!checked.ok) return ok({ report, plans: [] });
    const accepted = checked.value.children.filter((child) => child.outcome === 'accepted');
    const plans = await planChildren(
      decision,
      accepted as readonly AcceptedChild[],
      this.keyedHash,
    );
    return ok({ report: withEffects(report, plans), plans });
  }

  /** Three hundred new children need a thousand keys: made together, not one by one. */
  async prepareKeys(decision: Decision, plans: readonly ChildPlan[]): Promise<void> {
    const catalogue = catalogueInForce(await decision.school(), decision.today);
    const kind = catalogue?.kinds.find((candidate) => candidate.kind === childProfile);
    const purposes = new Set((kind?.fields ?? []).flatMap(({ purpose }) => purpose ?? []));
    const owners = plans.flatMap((plan) =>
      plan.effect === 'new'
        ? [...purposes].map((purpose) => ({ subjectId: plan.subjectId, purpose }))
        : [],
    );
    await this.codec.prepare(decision.request.schoolId, owners);
  }

  private read(bytes: Uint8Array): ReturnType<RegisterReader['read']> {
    return this.reader.read(bytes, {
      named: null,
      usualNames: childRegisterLayout.usualSheetNames,
    });
  }
}

@CommandHandler(PreviewRegisterImportCommand)
export class PreviewRegisterImportHandler implements ICommandHandler<PreviewRegisterImportCommand> {
  constructor(
    private readonly writes: WriteLoop,
    private readonly examination: RegisterExamination,
    private readonly pending: PendingImports,
  ) {}

  async execute({
    header,
    input,
  }: PreviewRegisterImportCommand): Promise<Result<ImportDone, ImportRefusal>> {
    const said: { report: RegisterReport | null } = { report: null };
    const request = writeRequest(header, { act: 'PreviewRegisterImport', input });
    const result = await this.writes.run<ImportRefusal>(request, async (decision) => {
      const examined = await this.examination.examine(decision, input);
      if (!examined.ok) return examined;
      said.report = this.pending.shownTo(header.principal, examined.value.report);
      return ok(undefined);
    });
    if (result.ok && said.report && saysSomethingNew(said.report)) {
      this.pending.examined(request.schoolId, input.importId, 'children');
    }
    return result.ok ? ok({ ...said, receipts: result.value }) : result;
  }
}

@CommandHandler(ConfirmRegisterImportCommand)
export class ConfirmRegisterImportHandler implements ICommandHandler<ConfirmRegisterImportCommand> {
  constructor(
    private readonly writes: WriteLoop,
    private readonly examination: RegisterExamination,
    private readonly pending: PendingImports,
  ) {}

  async execute({
    header,
    input,
  }: ConfirmRegisterImportCommand): Promise<Result<ImportDone, ImportRefusal>> {
    const said: { report: RegisterReport | null } = { report: null };
    const request = writeRequest(header, { act: 'ConfirmRegisterImport', input });
    const result = await this.writes.run<ImportRefusal>(request, async (decision) => {
      const examined = await this.examination.examine(decision, input);
      if (!examined.ok) return examined;
      const { report } = examined.value;
      const shown = this.pending.shownTo(header.principal, report);
      said.report = shown;
      if (!mayBeConfirmed(report, input)) {
        return err({ type: 'RegisterHasRefusedRows', report: shown });
      }
      await this.examination.prepareKeys(decision, examined.value.plans);
      return carryOut(decision, examined.value, input);
    });
    if (result.ok) this.pending.confirmed(request.schoolId, input.importId);
    return result.ok ? ok({ ...said, receipts: result.value }) : result;
  }
}

const classesOf = (school: SchoolState, schoolYear: string): readonly SchoolClass[] =>
  Object.values<SchoolClass>(school.classes).filter((one) => one.schoolYear === schoolYear);

/** Rows that the ledger refuses count as refused, with the same kind of finding as every other. */
const withEffects = (report: RegisterReport, plans: readonly ChildPlan[]): RegisterReport => {
  const count = (effect: ChildPlan['effect']): number =>
    plans.filter((plan) => plan.effect === effect).length;
  const sheet = report.sheet ?? '';
  const refusals = plans.flatMap((plan) =>
    plan.effect === 'refused'
      ? [findingAt({ sheet, row: plan.child.row, column: null, cell: null }, plan.said)]
      : [],
  );
  return {
    ...report,
    rowsAccepted: report.rowsAccepted - refusals.length,
    rowsRefused: report.rowsRefused + refusals.length,
    refusals: [...report.refusals, ...refusals].toSorted((a, b) => a.row - b.row),
    effects: {
      childrenNew: count('new'),
      childrenChanged: count('changed'),
      childrenUnchanged: count('unchanged'),
    },
  };
};

const carryOut = async (
  decision: Decision,
  { report, plans }: Examined,
  { importId }: RegisterImport,
): Promise<Result<void, ImportRefusal>> => {
  for (const plan of plans) {
    if (plan.effect === 'unchanged' || plan.effect === 'refused') continue;
    const { row } = plan.child;
    const sheet = report.sheet ?? '';
    const source = { from: 'register', importId, fileHash: importId, sheet, row } as const;
    const done =
      plan.effect === 'new'
        ? await admit(decision, plan, source)
        : await revise(decision, plan, source);
    if (!done.ok) {
      const because = done.error;
      return err({ type: 'RowWasRefused', row, reason: because.type, because });
    }
  }
  return ok(undefined);
};

type RowOutcome = Result<void, RowRefusal>;

const admit = async (
  decision: Decision,
  plan: Extract<ChildPlan, { effect: 'new' }>,
  source: EntrySource,
): Promise<RowOutcome> => {
  const { child, dossierId, recordId, subjectId, predecessorId } = plan;
  const { admittedOn } = child.fields;
  const opened = await openDossier(decision, {
    dossierId,
    subjectId,
    predecessorId,
    admissionKind: predecessorId === null ? null : 're-enrolled',
    admissionNo: null,
    classId: child.classId,
    admittedOn: typeof admittedOn === 'string' ? (admittedOn as LocalDate) : decision.today,
    source,
  });
  if (!opened.ok) return opened;
  const filled = Object.entries(child.fields).filter(([, value]) => value !== null);
  const fields = Object.fromEntries(filled);
  const profile = { kind: childProfile, period: null, topic: null };
  return registerRecord(decision, { recordId, dossierId, ...profile, fields, source });
};

const revise = async (
  decision: Decision,
  plan: Extract<ChildPlan, { effect: 'changed' }>,
  source: EntrySource,
): Promise<RowOutcome> => {
  const { child, dossierId, recordId, fields, revision } = plan;
  if (plan.classChanges) {
    const moved = await placeInClass(decision, {
      dossierId,
      classId: child.classId,
      from: decision.today,
    });
    if (!moved.ok) return moved;
  }
  if (Object.keys(fields).length === 0) return ok(undefined);
  const facts = await recordFacts(decision, recordId, { power: 'kind-owner', values: fields });
  if (!facts.ok) return facts;
  return decision.decide(recordDecider, recordStream(recordId), {
    type: 'ReviseRecord',
    facts: facts.value,
    fields,
    basedOnRevision: revision,
    source,
  });
};
