import { Inject, Injectable } from '@nestjs/common';
import { lockDecider } from '../../domain/lock/lock.decider.js';
import { coveringLocks, type LockState } from '../../domain/lock/lock.state.js';
import { type ClassId, type DossierId, lockStream, recordStream } from '../../domain/shared/ids.js';
import { Aggregates } from '../aggregates.js';
import type { Clock } from '../ports/clock.js';
import type { ReadModels } from '../ports/read-models.js';
import type { ListedChild, PlacedProfile } from '../ports/standing-rows.js';
import { CLOCK, READ_MODELS } from '../ports/tokens.js';
import { childProfile } from '../imports/plan-children.js';
import { type Look, type Seen, VisibleDossiers } from './dossier-queries.js';
import { onePerDossierOf } from './duties/duty-queries.js';
import { idParts } from './pages.js';
import type { Reader } from './reader.js';
import { VisibleRecords } from './visible-records.js';

/** How far the profile of a child has come, and what else is looked for in a class. */
export type Standing =
  | 'profile-unfinished'
  | 'profile-submitted'
  | 'profile-approved'
  | 'profile-locked'
  | 'in-correction'
  | 'gone';

/** Of children of one class whom the reader sees. */
export interface ClassCounts {
  readonly classId: ClassId;
  /** Who has not left the school. */
  readonly enrolled: number;
  readonly unfinished: number;
  readonly submitted: number;
  readonly approved: number;
  readonly locked: number;
  readonly inCorrection: number;
  readonly gone: number;
}

type SeenChild = Seen<ListedChild>;
type Looks = readonly Look[];

/** Where a child stands, with what somebody looks at who is told so. */
interface StoodChild {
  readonly child: SeenChild;
  readonly at: ReadonlyMap<Standing, Looks>;
}

/** What is the same for all children. */
interface Judged {
  readonly reader: Reader;
  readonly isLocked: (profile: PlacedProfile) => boolean;
  readonly disputed: ReadonlyMap<DossierId, Looks>;
}

/**
 * Where the children of classes stand, as the reader may know: a record that they do not see is
 * like none. Counting looks at nobody; a list of those who stand somewhere does.
 */
@Injectable()
export class ClassStandings {
  constructor(
    private readonly aggregates: Aggregates,
    private readonly dossiers: VisibleDossiers,
    private readonly records: VisibleRecords,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(READ_MODELS) private readonly models: ReadModels,
  ) {}

  async counts(reader: Reader, classIds: readonly ClassId[]): Promise<readonly ClassCounts[]> {
    const stood = classIds.length > 0 ? await this.of(reader, classIds) : [];
    return classIds.map((classId) =>
      countsOf(
        classId,
        stood.filter(({ child }) => child.listedIn === classId),
      ),
    );
  }

  /** Who of the class stands there, each with what is looked at by knowing it. */
  async lookedFor(
    reader: Reader,
    classId: ClassId,
    standing: Standing,
  ): Promise<ReadonlyMap<DossierId, Looks>> {
    const stood = await this.of(reader, [classId]);
    return new Map(
      stood.flatMap(({ child: { dossierId }, at }) => {
        const looks = at.get(standing);
        return looks ? [[dossierId, looks] as const] : [];
      }),
    );
  }

  private async of(reader: Reader, classIds: readonly ClassId[]): Promise<readonly StoodChild[]> {
    const { schoolId } = reader;
    const [{ children, inCorrection }, register] = await Promise.all([
      this.models.standings(schoolId, {
        classIds,
        kind: childProfile,
        onePerDossier: onePerDossierOf(reader),
      }),
      this.aggregates.fresh(lockDecider, schoolId, lockStream(schoolId)),
    ]);
    const seen = await Promise.all(
      idParts(children).map((part) => this.dossiers.among(reader, part)),
    );
    const disputed = await Promise.all(
      idParts(inCorrection).map((part) => this.records.among(reader, part)),
    );
    const looks = disputed.flat().map(
      ({ record: { recordId, dossierId }, place }): Look => ({
        dossierId,
        streamId: recordStream(recordId),
        place,
      }),
    );
    const judged = {
      reader,
      isLocked: lockedAt(register.state, this.clock),
      disputed: byDossier(looks),
    };
    return seen
      .flatMap((part) => [...part.values()])
      .map((child) => ({ child, at: standingsOf(child, judged) }));
  }
}

const byDossier = (looks: Looks): ReadonlyMap<DossierId, Looks> => {
  const found = new Map<DossierId, Look[]>();
  for (const look of looks) {
    const known = found.get(look.dossierId);
    if (known) known.push(look);
    else found.set(look.dossierId, [look]);
  }
  return found;
};

/**
 * From the lock register itself: an unlock that has just ended must not show as in force. A profile
 * is of no part of a year.
 */
const lockedAt = (register: LockState, clock: Clock): Judged['isLocked'] => {
  const now = clock.now();
  return ({ recordId, kind, placedYear: schoolYear, placedIn: classId }) =>
    coveringLocks(register, { recordId, kind, schoolYear, parts: [], classId }, now).some(
      ({ unlock }) => unlock === null,
    );
};

const standingsOf = (child: SeenChild, judged: Judged): ReadonlyMap<Standing, Looks> => {
  const { dossierId, places, dossierStatus } = child;
  const { reader, isLocked, disputed } = judged;
  const at = new Map<Standing, Looks>();
  if (dossierStatus !== 'open') at.set('gone', []);
  // Of a dossier that was disposed of nothing stands anywhere.
  if (dossierStatus === 'disposed') return at;
  const place = child.profile && reader.placeOfRecord(places, child.profile);
  const profile = place === null ? null : child.profile;
  const streamId = profile && recordStream(profile.recordId);
  const looks = place && streamId ? [{ dossierId, streamId, place }] : [];
  at.set(profile ? profileStanding(profile, isLocked(profile)) : 'profile-unfinished', looks);
  const corrections = disputed.get(dossierId);
  if (corrections) at.set('in-correction', corrections);
  return at;
};

const profileStanding = ({ status }: PlacedProfile, isLocked: boolean): Standing => {
  if (isLocked) return 'profile-locked';
  switch (status) {
    case 'disposed':
    case 'draft':
      return 'profile-unfinished';
    case 'submitted':
      return 'profile-submitted';
    case 'approved':
      return 'profile-approved';
  }
};

const countsOf = (classId: ClassId, children: readonly StoodChild[]): ClassCounts => {
  const count = (standing: Standing): number =>
    children.filter(({ at }) => at.has(standing)).length;
  return {
    classId,
    enrolled: children.filter(({ child }) => child.dossierStatus === 'open').length,
    unfinished: count('profile-unfinished'),
    submitted: count('profile-submitted'),
    approved: count('profile-approved'),
    locked: count('profile-locked'),
    inCorrection: count('in-correction'),
    gone: count('gone'),
  };
};
