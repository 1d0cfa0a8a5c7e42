import fc from 'fast-check';
import type { DossierCommand } from '../../src/domain/dossier/dossier.commands.js';
import { type dossierDecider } from '../../src/domain/dossier/dossier.decider.js';
import type { DossierEvent } from '../../src/domain/dossier/dossier.events.js';
import type { DossierState } from '../../src/domain/dossier/dossier.state.js';
import type {
  ConsentId,
  DispositionId,
  DossierId,
  HoldId,
  PersonId,
  RecordId,
} from '../../src/domain/shared/ids.js';
import { type Instant, type LocalDate, localDayOf } from '../../src/domain/shared/instant.js';
import { type Role, roles } from '../../src/domain/shared/roles.js';
import { type Told, untold } from './decider-spec.js';
import * as scene from './dossier-scenes.js';
import { carryOut } from './living.js';
import { as, classA, classB } from './people.js';

const { floor } = Math;

export interface DossierLife extends Told<DossierEvent, DossierState> {
  readonly repeated: readonly string[];
}

/** One number per attempt; at 0 everything is as usual. */
export const dossierPlans: fc.Arbitrary<readonly number[]> = fc.array(fc.nat(2 ** 48), {
  minLength: 10,
  maxLength: 40,
  size: 'max',
});

export const livingDossier =
  (decider: typeof dossierDecider) =>
  (plan: readonly number[]): DossierLife => {
    let told = untold(decider);
    let repeated: readonly string[] = [];
    let days = 0;
    const kind = kinds[(plan[0] ?? 0) % kinds.length] ?? 'leaves';
    for (const drawn of plan) {
      days += daysLater(drawn);
      const command = commandFor(drawn, told.state, { kind, days });
      const outcome = carryOut(decider, told, command);
      if (outcome.again) repeated = [...repeated, command.type];
      told = outcome.told;
    }
    return { ...told, repeated };
  };

const odd = (drawn: number, step: number, percent: number): boolean =>
  floor(drawn / step) % 100 >= 100 - percent;
const part = (drawn: number, step: number, count: number): number =>
  floor(drawn / 2 ** 20 / step) % count;

const daysLater = (drawn: number): number => {
  if (odd(drawn, 307, 12)) return part(drawn, 3, 1200);
  return odd(drawn, 401, 30) ? part(drawn, 3, 60) : 0;
};

const epoch = Date.UTC(2020, 8, 5, 2);
const instantOn = (days: number): Instant =>
  new Date(epoch + days * 86_400_000).toISOString() as Instant;

/** Person 3 leads; 4, 5 and 7 are the council. */
export const principal = 'person-3' as PersonId;
const personOf = (who: number): PersonId => `person-${who}` as PersonId;
const everybody = Array.from({ length: 10 }, (_, who) => personOf(who));

type Name = DossierCommand['type'];

const usualHands: Readonly<Record<Name, readonly [who: number, role: Role]>> = {
  OpenDossier: [0, 'homeroomTeacher'],
  ContinueDossier: [7, 'registrar'],
  OpenForClass: [0, 'homeroomTeacher'],
  BeginDossier: [0, 'subjectTeamLead'],
  FileRecord: [0, 'homeroomTeacher'],
  CloseRegisterDay: [7, 'registrar'],
  PlaceInClass: [7, 'registrar'],
  RecordExit: [7, 'registrar'],
  RecordServiceEnd: [7, 'humanResources'],
  PlaceHold: [8, 'principal'],
  ReleaseHold: [8, 'principal'],
  GiveConsent: [0, 'homeroomTeacher'],
  WithdrawConsent: [0, 'homeroomTeacher'],
  ProposeDisposition: [7, 'registrar'],
  AppraiseDisposition: [4, 'boardMember'],
  ApproveDisposition: [3, 'principal'],
  ServeDispositionNotice: [7, 'registrar'],
  ConfirmFinalBackup: [6, 'systemAdministrator'],
  ExecuteDisposition: [6, 'systemAdministrator'],
  CertifyDestruction: [6, 'systemAdministrator'],
};
const names = Object.keys(usualHands) as Name[];

/** Some children change class before they leave or never leave; some schools are in a hurry. */
const kinds = ['leaves', 'leaves', 'moves', 'stays', 'hurries'] as const;
type Kind = (typeof kinds)[number];

/** What a dossier waits for. */
const nextOf = (state: DossierState, kind: Kind): Name => {
  if (state.status === 'absent') return 'OpenDossier';
  if (state.recordIds.length === 0) return 'FileRecord';
  if (kind === 'moves' && state.classId === classA) return 'PlaceInClass';
  if (kind !== 'stays' && state.exitedOn === null) return 'RecordExit';
  const { stage, backupId } = state.disposition;
  switch (stage) {
    case 'none':
      return 'ProposeDisposition';
    case 'proposed':
      return 'AppraiseDisposition';
    case 'appraised':
      return 'ApproveDisposition';
    case 'approved':
      return 'ServeDispositionNotice';
    case 'notice-served':
      return backupId === null && kind !== 'hurries' ? 'ConfirmFinalBackup' : 'ExecuteDisposition';
    case 'executed':
    case 'certified':
      return 'CertifyDestruction';
  }
};

const commandFor = (
  drawn: number,
  state: DossierState,
  { kind, days }: { readonly kind: Kind; readonly days: number },
): DossierCommand => {
  const usual = nextOf(state, kind);
  const name = odd(drawn, 1, 25) ? (names[part(drawn, 1, names.length)] ?? usual) : usual;
  const [usualWho, usualRole] = usualHands[name];
  const who = odd(drawn, 101, 20) ? part(drawn, 5, 9) : usualWho;
  const role = odd(drawn, 211, 5) ? (roles[part(drawn, 7, roles.length)] ?? usualRole) : usualRole;
  const at = instantOn(days);
  const act = { at, today: localDayOf(at), by: as(personOf(who), role, classA) };
  const isOdd = odd(drawn, 503, 15);
  const choice = part(drawn, 11, 4);
  const after = (later: number): LocalDate => localDayOf(instantOn(days + later));
  return { ...bodyOf(name, { state, isOdd, choice, after, at }), ...act };
};

interface Choice {
  readonly state: DossierState;
  readonly isOdd: boolean;
  readonly choice: number;
  readonly after: (days: number) => LocalDate;
  readonly at: Instant;
}

const councils: readonly (readonly number[])[] = [
  [4, 5],
  [4, 4, 5],
  [5, 7, 8],
  [4, 5, 3],
];

const bodyOf = (name: Name, { state, isOdd, choice, after, at }: Choice): DossierCommand => {
  const dispositionId = idOf(state, isOdd ? choice : null);
  const holdId = `hold-${choice % 2}` as HoldId;
  const consentId = `consent-${choice % 2}` as ConsentId;
  switch (name) {
    case 'OpenDossier':
      return scene.open({ admittedOn: after(isOdd ? -choice : 0) });
    case 'ContinueDossier':
      return scene.goOn(`dossier-${choice}` as DossierId, after(isOdd ? -choice : 0));
    case 'OpenForClass':
      return { type: 'OpenForClass', classId: classA, schoolYear: '2020-2021' };
    case 'BeginDossier':
      return scene.begin();
    case 'FileRecord': {
      const kind = choice < 2 ? 'child-profile' : 'growth-note';
      return scene.file(`record-${choice}` as RecordId, kind, choice < 2);
    }
    case 'CloseRegisterDay':
      return scene.closeDay(after(isOdd ? choice : 0));
    case 'PlaceInClass':
      return scene.place(choice < 2 ? classA : classB, after(isOdd ? choice : 0));
    case 'RecordExit':
      return scene.exit({ exitedOn: after(isOdd ? choice - 2 : 0) });
    case 'RecordServiceEnd':
      return scene.endService({ endedOn: after(isOdd ? choice - 2 : 0) });
    case 'PlaceHold':
      return { ...scene.hold(), holdId };
    case 'ReleaseHold':
      return { ...scene.release(), holdId };
    case 'GiveConsent':
      return scene.consent({ consentId, from: after(isOdd ? choice : 0) });
    case 'WithdrawConsent':
      return scene.withdrawal({ consentId, withdrawnOn: after(isOdd ? choice : 0) });
    case 'ProposeDisposition':
      return { ...scene.propose(), dispositionId };
    case 'AppraiseDisposition': {
      const members = (isOdd && councils[choice]) || [4, 5, 7];
      const verdict = isOdd && choice === 0 ? 'keep' : 'dispose';
      const council = members.map(personOf);
      return scene.appraise({
        dispositionId,
        council,
        verdict,
        staffIds: everybody,
        principalIds: [principal],
      });
    }
    case 'ApproveDisposition':
      return { ...scene.approve(), dispositionId };
    case 'ServeDispositionNotice': {
      const period = { servedOn: after(isOdd ? -choice : 0), waitThrough: after(isOdd ? 0 : 30) };
      return scene.serve({ dispositionId, ...period });
    }
    case 'ConfirmFinalBackup': {
      const verifiedAt = isOdd ? instantOn(choice * 500) : at;
      return scene.backUp({ dispositionId, custodyUntil: after(900), verifiedAt });
    }
    case 'ExecuteDisposition':
      return { ...scene.execute(), dispositionId };
    case 'CertifyDestruction':
      return { ...scene.certify(), dispositionId };
  }
};

/** The one on its way, or a new one; a drawn one otherwise. */
const idOf = (state: DossierState, drawn: number | null): DispositionId => {
  if (drawn !== null) return `disposition-${drawn}` as DispositionId;
  if (state.status === 'absent') return 'disposition-0' as DispositionId;
  const { dispositionId, pastIds } = state.disposition;
  return dispositionId ?? (`disposition-new-${pastIds.length}` as DispositionId);
};
