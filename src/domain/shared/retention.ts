import { endOfYearPlus, type LocalDate } from './instant.js';

/**
 * From when its years are counted: from the end of the school year that the record belongs to, or from
 * the day on which the child leaves or the service ends. Either way they begin with the end of the calendar
 * year of that day, in which the work has ended (TT 08/2025).
 */
export const retentionFroms = ['year-end', 'exit'] as const;
export type RetentionFrom = (typeof retentionFroms)[number];

/** How long records of a kind are kept at least. */
export type KindRetention =
  | { readonly permanent: true; readonly legalBasis: string }
  | { readonly years: number; readonly from: RetentionFrom; readonly legalBasis: string };

/** How long a dossier is kept after it is cut off; counted from the end of the year (TT 08/2025). */
export interface RetentionRule {
  readonly ruleId: string;
  readonly years: number;
  readonly legalBasis: string;
}

export interface KeptUntil {
  readonly permanent: boolean;
  /** The last day; null of what is permanent, and until it is known when the years begin. */
  readonly until: LocalDate | null;
  readonly legalBasis: string;
}

/** The days from which terms are counted; null as long as they have not come, or are not known. */
export interface RetentionDays {
  readonly yearEndsOn: LocalDate | null;
  readonly leftOn: LocalDate | null;
}

export const keptUntil = (
  retention: KindRetention,
  { yearEndsOn, leftOn }: RetentionDays,
): KeptUntil => {
  const { legalBasis } = retention;
  if ('permanent' in retention) return { permanent: true, until: null, legalBasis };
  const cutOffOn = retention.from === 'exit' ? leftOn : yearEndsOn;
  const until = cutOffOn === null ? null : endOfYearPlus(cutOffOn, retention.years);
  return { permanent: false, until, legalBasis };
};

/** Of a person's file: as long as it has to be itself, and as anything that is in it. */
export const fileRetention = (
  rule: RetentionRule,
  kinds: readonly { readonly kind: string; readonly retention?: KindRetention }[],
): RetentionRule =>
  kinds.reduce((longest, { kind, retention }) => {
    if (!retention || 'permanent' in retention || retention.years <= longest.years) return longest;
    const { years, legalBasis } = retention;
    return { ruleId: kind, years, legalBasis };
  }, rule);
