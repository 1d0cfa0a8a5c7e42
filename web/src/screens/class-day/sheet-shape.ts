import type { ResultOf } from '../../api/graphql.js';
import type { ClassDay, SheetOfDay } from './class-day.operations.js';

type Day = ResultOf<typeof ClassDay>;
export type ShownClass = NonNullable<Day['class']>;
export type ListedChild = ShownClass['dossiers']['edges'][number]['node'];
export type DailyKind = NonNullable<Day['school']>['kindsInForce'][number];

type Sheet = ResultOf<typeof SheetOfDay>;
export type SheetKind = NonNullable<Sheet['school']>['kindsInForce'][number];
export type ShownSheet = NonNullable<Sheet['class']>['records']['edges'][number]['node'];

/** A child of the class, numbered as in its list. */
export interface NumberedChild {
  readonly id: string;
  readonly place: number;
  readonly name: string;
}

/** What was typed into a sheet and not sent. */
export interface SheetDraft {
  readonly mine: Readonly<Record<string, string>>;
  /** Children whom the engine does not take in this sheet. */
  readonly out: readonly string[];
  /** On which revision of the draft it was typed; null when there was none. */
  readonly basedOn: string | null;
}

export const emptyDraft: SheetDraft = { mine: {}, out: [], basedOn: null };

/** What the screen as a whole has to know of a sheet that can be saved. */
export type SaveSheet = (andSubmit: boolean) => Promise<boolean>;
