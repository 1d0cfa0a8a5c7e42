import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { SchoolCommand } from '../../domain/school/school.commands.js';
import { schoolDecider } from '../../domain/school/school.decider.js';
import { type AppointmentId, type PersonId, schoolStream } from '../../domain/shared/ids.js';
import { dayBefore } from '../../domain/shared/instant.js';
import { err, ok, type Result } from '../../domain/shared/result.js';
import type { Actor } from '../../domain/shared/roles.js';
import type { Decision } from '../decision.js';
import type { KeyedHash } from '../ports/key-store.js';
import { KEYED_HASH } from '../ports/tokens.js';
import { type CommandHeader, writeRequest } from '../write-header.js';
import { WriteLoop } from '../write-loop.js';
import { StaffExamination, type StaffImport, type StaffImportRefusal } from './examine-staff.js';
import { leaderHasWayIn } from '../school/leader-account.js';
import type { ImportDone, RowRefusal } from './import-register.js';
import type { NewOffice, StaffPlan } from './plan-staff.js';
import { registerId } from './register-ids.js';
import { mayBeConfirmed, type RegisterReport, saysSomethingNew } from './register-report.js';
import { PendingImports } from './pending-imports.js';
import { StaffOnRecord } from './staff-on-record.js';

export class PreviewStaffImportCommand extends Command<Result<ImportDone, StaffImportRefusal>> {
  constructor(
    readonly header: CommandHeader,
    readonly input: StaffImport,
  ) {
    super();
  }
}

export class ConfirmStaffImportCommand extends Command<Result<ImportDone, StaffImportRefusal>> {
  constructor(
    readonly header: CommandHeader,
    readonly input: StaffImport & { readonly leaveOutRefusedRows: boolean },
  ) {
    super();
  }
}

@CommandHandler(PreviewStaffImportCommand)
export class PreviewStaffImportHandler implements ICommandHandler<PreviewStaffImportCommand> {
  constructor(
    private readonly writes: WriteLoop,
    private readonly examination: StaffExamination,
    private readonly pending: PendingImports,
  ) {}

  async execute({
    header,
    input,
  }: PreviewStaffImportCommand): Promise<Result<ImportDone, StaffImportRefusal>> {
    const said: { report: RegisterReport | null } = { report: null };
    const request = writeRequest(header, { act: 'PreviewStaffImport', input });
    const result = await this.writes.run<StaffImportRefusal>(request, async (decision) => {
      const examined = await this.examination.examine(decision, input);
      if (!examined.ok) return examined;
      said.report = this.pending.shownTo(header.principal, examined.value.report);
      return ok(undefined);
    });
    if (result.ok && said.report && saysSomethingNew(said.report)) {
      this.pending.examined(request.schoolId, input.importId, 'staff');
    }
    return result.ok ? ok({ ...said, receipts: result.value }) : result;
  }
}

/** Everything the accepted rows say, in one append: nothing is half-imported. */
@CommandHandler(ConfirmStaffImportCommand)
export class ConfirmStaffImportHandler implements ICommandHandler<ConfirmStaffImportCommand> {
  constructor(
    private readonly writes: WriteLoop,
    private readonly examination: StaffExamination,
    private readonly pending: PendingImports,
    private readonly onRecord: StaffOnRecord,
    @Inject(KEYED_HASH) private readonly keyedHash: KeyedHash,
  ) {}

  async execute({
    header,
    input,
  }: ConfirmStaffImportCommand): Promise<Result<ImportDone, StaffImportRefusal>> {
    const said: { report: RegisterReport | null } = { report: null };
    const request = writeRequest(header, { act: 'ConfirmStaffImport', input });
    const result = await this.writes.run<StaffImportRefusal>(request, async (decision) => {
      const examined = await this.examination.examine(decision, input);
      if (!examined.ok) return examined;
      const { report, plans } = examined.value;
      const shown = this.pending.shownTo(header.principal, report);
      said.report = shown;
      if (!mayBeConfirmed(report, input)) {
        return err({ type: 'RegisterHasRefusedRows', report: shown });
      }
      const carried = await this.peopleOf(decision, plans);
      await this.onRecord.prepareKeys(
        request.schoolId,
        carried.flatMap(({ plan, personId }) => (plan.personId === null ? [personId] : [])),
      );
      return this.carryOut(decision, examined.value.by, carried, input);
    });
    if (result.ok) this.pending.confirmed(request.schoolId, input.importId);
    return result.ok ? ok({ ...said, receipts: result.value }) : result;
  }

  /** The same staff code meets the same person, in every attempt. */
  private peopleOf(decision: Decision, plans: readonly StaffPlan[]): Promise<readonly Carried[]> {
    return Promise.all(
      plans.map(async (plan) => {
        const { staffCode } = plan.member;
        const made = await registerId(decision, this.keyedHash, 'person', staffCode);
        return { plan, personId: plan.personId ?? (made as PersonId) };
      }),
    );
  }

  private async carryOut(
    decision: Decision,
    by: Actor,
    carried: readonly Carried[],
    input: StaffImport,
  ): Promise<Result<void, StaffImportRefusal>> {
    // All ends before any start: two may change places.
    for (const { plan } of carried) {
      const ended = await endOffices(decision, by, plan, input);
      if (!ended.ok) return ended;
    }
    for (const one of carried) {
      const begun = await this.beginOffices(decision, by, one, input);
      if (!begun.ok) return begun;
    }
    return ok(undefined);
  }

  private async beginOffices(
    decision: Decision,
    by: Actor,
    { plan, personId }: Carried,
    { from, decisionNo }: StaffImport,
  ): Promise<Result<void, StaffImportRefusal>> {
    const { row, staffCode, fullName } = plan.member;
    const act = { at: decision.at, today: decision.today, by };
    if (plan.personId === null) {
      const person = { type: 'RegisterPerson', ...act, personId, staffCode, fullName } as const;
      const registered = await decideRow(decision, row, person);
      if (!registered.ok) return registered;
    }
    for (const office of plan.starts) {
      const leader = await leaderHasWayIn(decision, { role: office.role, personId });
      if (!leader.ok) return err(rowWasRefused(row, leader.error));
      const appointmentId = await this.appointmentId(decision, personId, office);
      const appointed = await decideRow(decision, row, {
        type: 'AppointPerson',
        ...act,
        appointmentId,
        personId,
        ...office,
        task: null,
        from,
        to: null,
        decisionNo,
      });
      if (!appointed.ok) return appointed;
    }
    return ok(undefined);
  }

  private async appointmentId(
    decision: Decision,
    personId: PersonId,
    { role, classId, teamId, subject }: NewOffice,
  ): Promise<AppointmentId> {
    const name = [decision.request.commandId, personId, role, classId, teamId, subject].join('/');
    return (await registerId(decision, this.keyedHash, 'appointment', name)) as AppointmentId;
  }
}

interface Carried {
  readonly plan: StaffPlan;
  readonly personId: PersonId;
}

const endOffices = async (
  decision: Decision,
  by: Actor,
  { ends, member: { row } }: StaffPlan,
  { from, decisionNo }: StaffImport,
): Promise<Result<void, StaffImportRefusal>> => {
  const act = { at: decision.at, today: decision.today, by };
  for (const appointmentId of ends) {
    const to = dayBefore(from);
    const end = { type: 'EndAppointment', ...act, appointmentId, to, decisionNo } as const;
    const ended = await decideRow(decision, row, end);
    if (!ended.ok) return ended;
  }
  return ok(undefined);
};

/** What the school's decider refuses is refused of that row. */
const decideRow = async (
  decision: Decision,
  row: number,
  command: SchoolCommand,
): Promise<Result<void, StaffImportRefusal>> => {
  const stream = schoolStream(decision.request.schoolId);
  const decided = await decision.decide(schoolDecider, stream, command);
  return decided.ok ? decided : err(rowWasRefused(row, decided.error as RowRefusal));
};

const rowWasRefused = (row: number, because: RowRefusal): StaffImportRefusal => ({
  type: 'RowWasRefused',
  row,
  reason: because.type,
  because,
});
