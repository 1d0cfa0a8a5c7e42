import 'reflect-metadata';
import { Logger } from '@nestjs/common';
import { RevealValuesQuery } from '../../src/application/queries/value-queries.js';
import {
  hashOnceRevealed,
  visibleHash,
  visibleNote,
} from '../../src/application/queries/visible-value.js';
import type { AccessLog } from '../../src/application/reads/access-log.js';
import type { DossierId } from '../../src/domain/shared/ids.js';
import { clearValueHash } from '../../src/domain/shared/protected-block.js';
import {
  allergies,
  hobby,
  openReadingSchool,
  type ReadingSchool,
  recorded,
  streamId,
} from '../support/reading-school.js';

beforeAll(() => Logger.overrideLogger(false));
afterAll(() => Logger.overrideLogger(true));

type Recorder = Pick<AccessLog, 'record'>;
type Claim = (at: ReadingSchool, log: Recorder) => Promise<void>;

const reveal = async (at: ReadingSchool, log: Recorder, operation = 'dossier') => {
  const reader = await at.reader('teacher', operation);
  const refs = [at.protectedRef(reader, allergies), at.protectedRef(reader, hobby)];
  return at.handler(log).execute(new RevealValuesQuery(reader, refs));
};

/** What has to hold of whatever stands between a reader and a sensitive value. */
const claims: Readonly<Record<string, Claim>> = {
  'a sensitive value is shown, and who saw it is on record by then': async (at, log) => {
    const values = await reveal(at, log);
    const told = await at.told();
    expect(values).toEqual(Object.values(recorded).map((value) => ({ state: 'readable', value })));
    const who = at.school.as('teacher').principal.personId;
    expect(told).toMatchObject([
      { who, role: 'homeroomTeacher', operation: 'dossier', fields: ['allergies'] },
    ]);
  },
  'nothing is shown when the reading cannot be recorded': async (at, log) => {
    const { append } = at.store;
    at.store.append = () => Promise.reject(new Error('the store is down'));
    await expect(reveal(at, log)).rejects.toMatchObject({ code: 'ACCESS_LOG_UNAVAILABLE' });
    at.store.append = append;
  },
  'every request is recorded, not only the first': async (at, log) => {
    await reveal(at, log, 'first');
    await reveal(at, log, 'second');
    expect((await at.told()).map(({ operation }) => operation)).toEqual(['first', 'second']);
  },
};

/** Access logs that are broken in the ways in which one would break. */
const mutants: Readonly<Record<string, (sound: Recorder) => Recorder>> = {
  'is bypassed': () => ({ record: () => Promise.resolve() }),
  'is not waited for': (sound) => ({
    record: async (...of) => {
      setTimeout(() => void sound.record(...of).catch(() => undefined), 1);
    },
  }),
  forgives: (sound) => ({ record: (...of) => sound.record(...of).catch(() => undefined) }),
  'remembers for ever': (sound) => {
    let isDone = false;
    return {
      record: async (...of) => {
        if (!isDone) await sound.record(...of);
        isDone = true;
      },
    };
  },
};

const holds = async (claim: Claim, of: (sound: Recorder) => Recorder): Promise<boolean> => {
  const at = await openReadingSchool();
  return claim(at, of(at.accessLog)).then(
    () => true,
    () => false,
  );
};

describe('a sensitive value', () => {
  test.each(Object.entries(claims))('%s', async (_, claim) => {
    const at = await openReadingSchool();
    await claim(at, at.accessLog);
  });

  test.each(Object.entries(mutants))('an access log that %s is found out', async (_, mutant) => {
    const verdicts = await Promise.all(Object.values(claims).map((claim) => holds(claim, mutant)));
    expect(verdicts).toContain(false);
  });
});

describe('a clear value', () => {
  test('that is sensitive lies behind a reference like a protected one, its hash too', async () => {
    const at = await openReadingSchool();
    const reader = await at.reader('teacher');
    const value = at.clear(reader, allergies, 'tôm');
    const hash = clearValueHash('tôm');
    const spelled = visibleHash(
      value,
      { revision: 0, value: 'tôm' },
      { streamId, field: 'allergies' },
    );
    expect(JSON.stringify([value, spelled], (_, part) => String(part))).not.toContain('tôm');
    if (value.state !== 'protected') throw new Error(value.state);
    expect(spelled).toBe(value.ref);
    const [shown] = await at.handler().execute(new RevealValuesQuery(reader, [value.ref]));
    expect(shown).toEqual({ state: 'readable', value: 'tôm' });
    expect(shown && hashOnceRevealed(shown)).toBe(hash);
    expect(await at.told()).toMatchObject([{ fields: ['allergies'] }]);
  });

  test('that was never filled in is recorded as well', async () => {
    const at = await openReadingSchool();
    const value = at.clear(await at.reader('teacher'), allergies, null);
    expect(value.state).toBe('protected');
  });

  test('that is not sensitive is shown at once', async () => {
    const at = await openReadingSchool();
    const value = at.clear(await at.reader('teacher'), hobby, 'cờ vua');
    expect(value).toEqual({ state: 'clear', value: 'cờ vua' });
  });
});

describe('a note', () => {
  const noteAbout = async (at: ReadingSchool, ...about: (typeof allergies)[]) => {
    const reader = await at.reader('teacher');
    const place = reader.classPlace(at.school.classes.A);
    const view = { reader, dossierId: 'dossier' as DossierId, place, streamId };
    const pointer = { revision: 0, purpose: 'correction', field: 'reason' };
    const value = visibleNote(view, about, pointer);
    return value.state === 'protected' ? value.ref.read : value.state;
  };

  test('about a sensitive field counts as reading that field', async () => {
    const at = await openReadingSchool();
    expect(await noteAbout(at, hobby, allergies)).toMatchObject({ fields: ['allergies'] });
    expect(await noteAbout(at, hobby)).toBeNull();
  });
});

describe('whoever reads for an authority', () => {
  test('is recorded with every value and note, and with the dossier itself', async () => {
    const at = await openReadingSchool();
    const reader = await at.reader('teacher');
    const forAuthority = { mustRecord: () => true, requestNo: '15/CV-SGDĐT' };
    for (const [name, value] of Object.entries(forAuthority)) {
      Object.defineProperty(reader, name, { value });
    }
    const refs = [at.protectedRef(reader, hobby)];
    await at.handler().execute(new RevealValuesQuery(reader, refs));
    const told = await at.told();
    expect(told).toMatchObject([{ fields: ['hobby'] }]);
    expect(Buffer.from(told[0]?.stored.bytes ?? []).toString()).toContain('15/CV-SGDĐT');
  });
});
