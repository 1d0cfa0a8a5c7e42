import type { CombinedError } from '@urql/core';
import { useCallback, useRef, useState } from 'react';
import { useClient } from 'urql';
import type { ResultOf } from '../../api/graphql.js';
import { useChanges } from '../../api/live.js';
import { useSession } from '../../api/session.js';
import { useScreen } from '../../api/use-screen.js';
import { DossierEnd, DossierWithProfile, DossierWithRecord } from './dossier.operations.js';

type Answer = ResultOf<typeof DossierWithProfile>;
type Dossier = NonNullable<Answer['dossier']>;
export type DossierRecord = NonNullable<ResultOf<typeof DossierWithRecord>['shown']>;
export type RecordField = DossierRecord['fields'][number];
export type LastEntry = NonNullable<Answer['last']>['edges'][number]['node'];

export interface LoadedDossier {
  readonly dossier: Omit<Dossier, 'shown'> | null;
  /** Undefined while the record is asked for; null when there is none for this reader. */
  readonly shown: DossierRecord | null | undefined;
  readonly last: LastEntry | null;
}

interface DossierScreen {
  readonly data: LoadedDossier | undefined;
  readonly error: CombinedError | undefined;
  readonly isLoading: boolean;
  readonly again: () => void;
}

/** A dossier with its profile or the record that was chosen; its head stays while one chooses. */
export const useDossier = (dossierId: string, recordId: string | undefined): DossierScreen => {
  const profile = useScreen(
    DossierWithProfile,
    { id: dossierId },
    { topics: [], pause: recordId !== undefined },
  );
  const chosen = useScreen(
    DossierWithRecord,
    { id: dossierId, recordId: recordId ?? dossierId },
    { topics: [], pause: recordId === undefined },
  );
  const { data, error, isLoading, again } = recordId === undefined ? profile : chosen;
  const answered = data && loaded(data);
  const kept = useRef<LoadedDossier | null>(null);
  if (answered) kept.current = answered;
  const before = kept.current?.dossier?.id === dossierId ? kept.current : null;
  const shown = answered ?? (before ? { ...before, shown: undefined } : undefined);
  return { data: shown, error, isLoading, again };
};

const loaded = (
  answer: ResultOf<typeof DossierWithProfile> | ResultOf<typeof DossierWithRecord>,
): LoadedDossier => {
  const { dossier, last } = answer;
  const shown = 'shown' in answer ? answer.shown : (answer.dossier?.shown ?? null);
  const isOfDossier = dossier?.records.some(({ id }) => id === shown?.id) === true;
  return { dossier, shown: isOfDossier ? shown : null, last: last?.edges[0]?.node ?? null };
};

/**
 * The number of the dossier's last entry, as it grows. Each look at sensitive values is recorded,
 * so they are asked for again only when this very dossier got an entry. An inspector's look is
 * recorded even if it asks for nothing: theirs stays as it was opened.
 */
export const useDossierEnd = (
  dossierId: string,
  known: string | null,
  onNewer: () => void,
): string | null => {
  const client = useClient();
  const { me } = useSession();
  const [newest, setNewest] = useState<string | null>(null);
  const end = later(newest, known);
  const latest = useRef(end);
  latest.current = end;
  const check = useCallback(async () => {
    if (me.accountKind === 'INSPECTOR') return;
    const { data } = await client
      .query(DossierEnd, { id: dossierId }, { requestPolicy: 'network-only' })
      .toPromise();
    const cursor = data?.history?.edges[0]?.cursor ?? null;
    if (cursor === null || later(cursor, latest.current) === latest.current) return;
    setNewest(cursor);
    onNewer();
  }, [client, dossierId, me.accountKind, onNewer]);
  useChanges(['RECORDS', 'CORRECTIONS', 'DOSSIERS'], () => void check());
  // A lock is no entry of the dossier, and it is rare.
  useChanges(['LOCKS'], () => {
    if (me.accountKind !== 'INSPECTOR') onNewer();
  });
  return end;
};

const later = (one: string | null, other: string | null): string | null => {
  if (one === null || other === null) return one ?? other;
  return BigInt(one) > BigInt(other) ? one : other;
};
