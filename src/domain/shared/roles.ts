import type { AppointmentId, ClassId, PersonId, TeamId } from './ids.js';
import type { LocalDate } from './instant.js';

/** Roles a person can be appointed to (docs/glossary.md gives the Vietnamese terms). */
export const roles = [
  'principal',
  'vicePrincipal',
  'boardMember',
  'systemAdministrator',
  'homeroomTeacher',
  'teacher',
  'subjectTeamLead',
  'registrar',
  'accountant',
  'healthWorker',
  'inspector',
  'humanResources',
  'officeTeamLead',
  'youthUnionLead',
  'subjectTeamDeputy',
] as const;
export type Role = (typeof roles)[number];

/** Each of those named once, in the order of `roles`. */
export const rolesAmong = (named: readonly Role[]): readonly Role[] =>
  roles.filter((role) => named.includes(role));

export interface Appointment {
  readonly appointmentId: AppointmentId;
  readonly personId: PersonId;
  readonly role: Role;
  /** A homeroom teacher's class; `null` means the whole school. */
  readonly classId: ClassId | null;
  /** Of which team; whoever leads one, or is deputy there, always has one. */
  readonly teamId: TeamId | null;
  /** Code of what a teacher teaches. */
  readonly subject: string | null;
  /** What a board member was charged with. Clear text for ever: it MUST NOT name anybody. */
  readonly task: string | null;
  readonly from: LocalDate;
  readonly to: LocalDate | null;
  readonly decisionNo: string;
}

export const isInForce = ({ from, to }: Pick<Appointment, 'from' | 'to'>, on: LocalDate): boolean =>
  from <= on && (to === null || on <= to);

/** An appointment that says nothing beyond role and class. */
export const noFurtherScope = { teamId: null, subject: null, task: null } as const;

/** Whoever leads a team or is deputy to its lead, and what kind of team that is. */
export const ledTeams = {
  subjectTeamLead: 'professional',
  officeTeamLead: 'office',
  subjectTeamDeputy: 'professional',
} as const satisfies Partial<Record<Role, TeamKind>>;
export type TeamKind = 'professional' | 'office';

/** A person acting in one of their appointments, as it stands at the moment of use. */
export interface Actor {
  readonly personId: PersonId;
  readonly appointmentId: AppointmentId;
  readonly role: Role;
  readonly classId: ClassId | null;
  readonly teamId: TeamId | null;
  /** Of a deputy, the office that they fill beside their own while nobody holds it. */
  readonly standsInFor?: Role;
  /** The office is another's, whose powers were delegated. */
  readonly isLent?: boolean;
}

/** Who takes the paper of a guardian and enters what it says. */
const consentKeepers = [
  'homeroomTeacher',
  'registrar',
  'systemAdministrator',
  'principal',
  'vicePrincipal',
] as const;

/**
 * What can be done, and by whom. Scope (own class) is judged by the decider; who enters and who
 * approves records of a kind is said by the catalogue.
 */
export const powers = {
  /** Years and their calendars, classes, teams. */
  manageSchool: ['principal', 'systemAdministrator'],
  /** What records are kept, who reads them, and for how long. */
  adoptCatalogue: ['principal', 'systemAdministrator'],
  appointPeople: ['principal'],
  takeOverOffice: ['principal', 'homeroomTeacher'],
  importRegister: ['registrar', 'systemAdministrator'],
  /** Who enters records of a kind, the catalogue says. */
  enterRecord: roles,
  openDossier: ['registrar', 'homeroomTeacher', 'systemAdministrator'],
  approveRecord: ['principal', 'vicePrincipal'],
  returnRecord: ['principal', 'vicePrincipal'],
  /** Who is asked to read a record and say so, the catalogue says. */
  acknowledgeRecord: roles,
  /** Under which number another system keeps a record; whoever enters its kind as well. */
  referenceRecord: ['registrar'],
  requestCorrection: ['homeroomTeacher', 'teacher'],
  permitCorrection: ['principal', 'vicePrincipal'],
  attestCorrection: [
    'boardMember',
    'homeroomTeacher',
    'teacher',
    'subjectTeamLead',
    'subjectTeamDeputy',
  ],
  applyCorrection: ['systemAdministrator'],
  closeCorrection: [
    'systemAdministrator',
    'principal',
    'vicePrincipal',
    'homeroomTeacher',
    'teacher',
  ],
  proposeLock: ['boardMember', 'vicePrincipal', 'principal'],
  decideLock: ['principal'],
  executeLock: ['systemAdministrator'],
  relock: ['principal', 'systemAdministrator'],
  waiveObligation: ['principal', 'vicePrincipal'],
  setDeadline: ['principal', 'vicePrincipal'],
  /** Where records are kept in the first place, and with that whether they stand in place of paper. */
  setLeadingSystem: ['principal', 'vicePrincipal'],
  askForFigures: ['principal', 'vicePrincipal'],
  /** For the own class, or the team that somebody leads. */
  giveFigures: ['homeroomTeacher', 'subjectTeamLead', 'officeTeamLead'],
  /** Enters what an authority concluded on paper; its inspectors conclude by their grant. */
  recordConclusion: ['principal', 'registrar'],
  /** What was done about what an authority wants to be put right. */
  answerFinding: [
    'principal',
    'vicePrincipal',
    'boardMember',
    'registrar',
    'subjectTeamLead',
    'officeTeamLead',
  ],
  signAnswer: ['principal', 'vicePrincipal'],
  readConclusions: [
    'principal',
    'vicePrincipal',
    'boardMember',
    'registrar',
    'subjectTeamLead',
    'subjectTeamDeputy',
    'officeTeamLead',
    'homeroomTeacher',
  ],
  /** Of somebody on the staff, and from then on how long the file is kept. */
  endService: ['humanResources', 'principal', 'vicePrincipal'],
  moveChild: ['registrar', 'systemAdministrator', 'homeroomTeacher'],
  giveConsent: consentKeepers,
  withdrawConsent: consentKeepers,
  holdDossier: ['principal', 'vicePrincipal'],
  releaseHold: ['principal'],
  proposeDisposition: ['boardMember', 'registrar', 'systemAdministrator'],
  appraiseDisposition: ['boardMember', 'vicePrincipal'],
  decideDisposition: ['principal'],
  serveNotice: ['registrar', 'systemAdministrator'],
  executeDisposition: ['systemAdministrator'],
  manageAccounts: ['principal', 'vicePrincipal', 'systemAdministrator'],
  delegate: ['principal'],
  grantToAuthority: ['principal'],
  reviewAccounts: ['principal', 'vicePrincipal'],
  readAccessLog: ['principal', 'vicePrincipal'],
  /** What was done in a class before its plan was in force. */
  readViolations: [
    'principal',
    'vicePrincipal',
    'boardMember',
    'subjectTeamLead',
    'subjectTeamDeputy',
    'homeroomTeacher',
  ],
  readRecords: [
    'principal',
    'vicePrincipal',
    'boardMember',
    'systemAdministrator',
    'homeroomTeacher',
    'teacher',
    'subjectTeamLead',
    'subjectTeamDeputy',
    'registrar',
    'healthWorker',
    'inspector',
  ],
} as const satisfies Record<string, readonly Role[]>;
export type Power = keyof typeof powers;

/** What needs a factor shown afresh for exactly that act (see docs/design/people-and-power.md). */
export const legalActs: readonly Power[] = [
  'appointPeople',
  'takeOverOffice',
  'adoptCatalogue',
  'approveRecord',
  'permitCorrection',
  'attestCorrection',
  'applyCorrection',
  'decideLock',
  'executeLock',
  'relock',
  'waiveObligation',
  'setDeadline',
  'setLeadingSystem',
  'recordConclusion',
  'signAnswer',
  'withdrawConsent',
  'releaseHold',
  'appraiseDisposition',
  'decideDisposition',
  'executeDisposition',
  'manageAccounts',
  'delegate',
  'grantToAuthority',
  'reviewAccounts',
];
