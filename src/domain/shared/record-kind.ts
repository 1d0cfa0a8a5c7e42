import type { AttachmentRule } from './attachment.js';
import type { LocalDate } from './instant.js';
import type { Rhythm } from './period.js';
import type { FieldName, Purpose } from './protected-block.js';
import type { KindRetention, RetentionRule } from './retention.js';
import type { Role } from './roles.js';

export interface LocalizedText {
  readonly vi: string;
  readonly en: string;
}

export type FieldType =
  | {
      readonly is: 'text';
      readonly lengthMax: number;
      /** An anchored expression without groups, checked when the catalogue is adopted. */
      readonly pattern?: string;
      /** Line breaks belong to the value; in any other text they are refused. */
      readonly multiline?: boolean;
    }
  | { readonly is: 'date'; readonly notFuture: boolean }
  | { readonly is: 'integer'; readonly min: number; readonly max: number }
  | { readonly is: 'boolean' }
  /** Other records of the school, by their ids: one to a line, each once, and at most so many. */
  | { readonly is: 'record'; readonly max: number }
  | { readonly is: 'choice'; readonly options: readonly FieldOption[] };

export interface FieldOption {
  readonly code: string;
  readonly label: LocalizedText;
}

/** What each period of a kind is divided into, such as a subject. */
export interface Topic extends FieldOption {
  /** Only classes of these levels have it; all classes without it. Only of a child or a class. */
  readonly levels?: readonly string[];
}

export interface FieldDefinition {
  readonly name: FieldName;
  readonly label: LocalizedText;
  readonly type: FieldType;
  readonly required: boolean;
  /** The purpose under whose key the value is kept, or `null` when it is not personal data. */
  readonly purpose: Purpose | null;
  readonly readers: readonly Role[];
  /** Health, personal numbers and the like: each read is recorded, authorities see it masked. */
  readonly sensitive?: boolean;
}

/**
 * What holds between fields of one form, or of one row: a day that is not before another, or numbers
 * that are together at most another. What is empty breaks no rule.
 *
 * Nothing says that two are equal: a correction is of one field, and no order of corrections would keep
 * an equality.
 */
export interface FieldRule {
  /** One day; or numbers, which are added up, none of them below zero if there are several. */
  readonly left: readonly FieldName[];
  readonly is: FieldRelation;
  readonly right: FieldName;
}
export const fieldRelations = ['not-before', 'at-most'] as const;
export type FieldRelation = (typeof fieldRelations)[number];

/** By the end of which day: so many calendar days from the first or the last day of a period. */
export interface DueRule {
  readonly from: 'start' | 'end';
  readonly days: number;
  /** Has to be approved by then and not only submitted; of what is of no class, with a chain. */
  readonly by?: 'approval';
}

/** One takes the place of the one before on a day that it says itself. */
export interface VersionRule {
  /** The field that says from which day on: a date, required, and no personal data. */
  readonly effectiveFrom: FieldName;
}

/** Of what happens now and then: so many calendar days from the day that a field of the form says. */
export interface DueAfterRule {
  /** A required date that is kept in the clear. */
  readonly field: FieldName;
  readonly days: number;
}

/** What a dossier, and with it each of its records, is about. */
export const dossierAbouts = ['child', 'class', 'team', 'staff', 'school'] as const;
export type DossierAbout = (typeof dossierAbouts)[number];

/**
 * When a record of a week or a day is submitted and its steps are taken: on the days without school
 * directly before its week (see `windowOf`). Whoever comes late is not refused; it is shown.
 */
export type RecordWindow = 'days-off-before';

/**
 * What is counted. Only what is approved counts, in the period in which its own ends, and nothing that is
 * sensitive; a figure is seen by whoever reads what it counts.
 *
 * - `rows`: values that stand in rows of the class's sheets;
 * - `records`: values in records of the class or team, of the children whom the class has on the last day,
 *   or, for the school, of whoever was in office; what has no period counts by the day that it says (`on`);
 * - `approved`: such records themselves, whatever they say; also those of a longer period, such as a plan;
 * - `children`: who is in the class on the last day, came during the period, or went;
 * - `staff`: who is in office on the last day, each once, or of them those for whom a record says so;
 * - `reports`: the sum of a figure in reports below this one, as they were submitted.
 */
export type FigureMeasure =
  | {
      readonly of: 'rows';
      readonly kind: string;
      readonly field: FieldName;
      readonly values: readonly string[];
    }
  | {
      readonly of: 'records';
      readonly kind: string;
      /** Any, when it is left out. */
      readonly topic?: string;
      /** A date, of what has no period. */
      readonly on?: FieldName;
      readonly field: FieldName;
      readonly values: readonly string[];
    }
  | {
      readonly of: 'approved';
      readonly kind: string;
      readonly topic?: string;
      readonly on?: FieldName;
    }
  | { readonly of: 'staff'; readonly roles?: readonly Role[]; readonly having?: ValuesOfKind }
  | { readonly of: 'children'; readonly when: ChildrenWhen }
  | { readonly of: 'reports'; readonly kind: string; readonly figure: string };
/** A choice of a kind, and which of its options are meant; of what is so or not, `true` and `false`. */
export interface ValuesOfKind {
  readonly kind: string;
  readonly field: FieldName;
  readonly values: readonly string[];
}
export const childrenWhens = ['last-day', 'joined', 'left'] as const;
export type ChildrenWhen = (typeof childrenWhens)[number];

/** The kind that a measure looks at; null of what looks at none. */
export const kindCounted = (count: FigureMeasure): string | null => {
  if (count.of === 'children') return null;
  return count.of === 'staff' ? (count.having?.kind ?? null) : count.kind;
};

/** Something that a report counts instead of being told it. */
export interface FigureDefinition {
  readonly code: string;
  readonly label: LocalizedText;
  /** Of what it is a number, such as days of children. */
  readonly unit?: LocalizedText;
  readonly count: FigureMeasure;
}

/**
 * What of its records stands in a child's school report: on its cover, where who the child is stands
 * once, or on the page of each school year. Nothing of a day or a week does.
 */
export interface SchoolReportRule {
  readonly on: SchoolReportPart;
  readonly fields: readonly FieldName[];
  /** Those of the fields that stand in the summary of a class, for each topic; only of a period. */
  readonly summary?: readonly FieldName[];
}
export const schoolReportParts = ['cover', 'page'] as const;
export type SchoolReportPart = (typeof schoolReportParts)[number];

/** One approval in a chain; the record is approved when the last step has been taken. */
export interface ChainStep {
  readonly step: string;
  readonly label: LocalizedText;
  readonly roles: readonly Role[];
  /** Of how many of a hundred records it is taken, 1 to 99; of all without it, as of the first. */
  readonly sample?: number;
}

/** What keeps a catalogue finite. A form of `fieldsMax` fields can also be filled in at once. */
export const catalogueLimits = {
  kindsMax: 200,
  fieldsMax: 300,
  /** Of one text; rules of a school have seven to ten thousand characters. */
  textLengthMax: 20_000,
  /** Of a text with a pattern, which may take time that grows with its square. */
  patternTextMax: 5_000,
  stepsMax: 10,
  topicsMax: 100,
  levelsMax: 30,
  rowFieldsMax: 5,
  /** Between the fields of one form. */
  rulesMax: 30,
  ruleFieldsMax: 10,
  recordsNamedMax: 10,
  gatesMax: 10,
  figuresMax: 100,
  figureValuesMax: 20,
  aheadDaysMax: 120,
  dueDaysMin: -31,
  dueDaysMax: 60,
  reportFieldsMax: 20,
  /** Topics times fields. */
  summaryColumnsMax: 60,
} as const;

/** A kind of record is data, not code: its form, who may see what, its chain, how long it stays. */
export interface RecordKind {
  readonly kind: string;
  readonly label: LocalizedText;
  readonly tier: 'mandatory' | 'internal';
  readonly legalBasis: string;
  readonly owners: readonly Role[];
  /**
   * Each of its owners enters it in their own file alone, however many files their office counts for.
   * Only of staff.
   */
  readonly ownFileOnly?: true;
  /** One at all, which goes with the child from class to class. */
  readonly onePerDossier: boolean;
  /** One for each period, which says to which school year it belongs; never with `onePerDossier`. */
  readonly every?: Rhythm;
  /** One for each period and topic: the subjects that are assessed. Only of what is in periods, numbered or versioned. */
  readonly topics?: readonly Topic[];
  /**
   * Makes it a register: its records are numbered in the order of entry, for each topic from 1 on every
   * calendar year. Only of the school, and without a rhythm.
   */
  readonly numbered?: true;
  /**
   * Makes its records versions, of each topic one after the other: rules of the school that hold until
   * others take their place. Only of the school, and without a rhythm or numbers.
   */
  readonly versioned?: VersionRule;
  /** Only of what has neither a rhythm nor numbers: it is owed by nobody, and late if it comes late. */
  readonly dueAfter?: DueAfterRule;
  /**
   * Whoever is in one of these offices acknowledges that they have read it, each time that what was
   * approved reads otherwise. Only of what the school keeps, which all of them may read.
   */
  readonly acknowledgedBy?: readonly Role[];
  /** So many days before its period begins one may be made already. Only with `every`. */
  readonly aheadDays?: number;
  /** Only of a week or a day. */
  readonly window?: RecordWindow;
  /**
   * Kinds of the class that wait for this one: it is in force before the first of them is entered in
   * its period. What was entered before refuses nothing and is listed (`planViolations`).
   */
  readonly gates?: readonly string[];
  /** Makes it owed for each of its periods; only with `every`, and never of a kind that is internal. */
  readonly due?: DueRule;
  /** What it is kept of; a child unless it says so. */
  readonly about?: DossierAbout;
  readonly fields: readonly FieldDefinition[];
  /**
   * Makes its records sheets: these fields once for each child of the class. Such a value is known
   * everywhere by `<dossierId>/<name>` (see `rowAddress`) and protected under the child's own keys.
   */
  readonly rowFields?: readonly FieldDefinition[];
  /** Between `fields`; what was recorded under a version without them is not judged by them. */
  readonly rules?: readonly FieldRule[];
  /** Between `rowFields`, in each child's row by itself. */
  readonly rowRules?: readonly FieldRule[];
  /** Makes its records reports: counted when one is submitted, and kept as they were then. */
  readonly figures?: readonly FigureDefinition[];
  readonly schoolReport?: SchoolReportRule;
  /** Files that its records may have; none unless it says so. */
  readonly attachments?: AttachmentRule;
  /** Not said in catalogues of before. */
  readonly retention?: KindRetention;
  readonly chain: readonly ChainStep[];
}

export interface RecordCatalogue {
  readonly catalogueId: string;
  readonly catalogueVersion: number;
  readonly legalBasis: string;
  readonly effectiveFrom: LocalDate;
  readonly effectiveTo: LocalDate | null;
  readonly needsLegalReview: boolean;
  readonly childRetention: RetentionRule;
  /** Of files of the staff, from the end of the service on. */
  readonly staffRetention?: RetentionRule;
  /** Grades or groups of age that a class can be of; a code never changes its meaning. */
  readonly levels?: readonly FieldOption[];
  readonly kinds: readonly RecordKind[];
}
