import { kindsFiled } from '../../src/domain/dossier/dossier.state.js';
import { parseCatalogue } from '../../src/domain/school/catalogue-rules.js';
import type { RecordCatalogue, RecordKind } from '../../src/domain/shared/record-kind.js';
import { fileRetention, type KindRetention, keptUntil } from '../../src/domain/shared/retention.js';
import { kindRetentionOf, shownRetention } from '../../src/graphql/school/retention-rule.js';
import { catalogueIds, readCatalogueSources } from '../support/catalogue-sources.js';
import { day } from '../support/people.js';
import { oneStep } from '../support/record-scenes.js';
import { catalogue, ownKind } from '../support/school-scenes.js';

const legalBasis = 'Thông tư 08/2025/TT-BGDĐT';
const forYears = (years: number, from: 'year-end' | 'exit'): KindRetention => ({
  years,
  from,
  legalBasis,
});
const forEver: KindRetention = { permanent: true, legalBasis };

describe('until when a record is kept', () => {
  const days = { yearEndsOn: day('2026-05-31'), leftOn: null };
  const untilOf = (retention: KindRetention, over: Partial<typeof days | object> = {}) =>
    keptUntil(retention, { ...days, ...over }).until;

  test('its years begin with the end of the calendar year in which its school year ends', () => {
    expect(untilOf(forYears(5, 'year-end'))).toBe('2031-12-31');
    expect(untilOf(forYears(5, 'year-end'), { yearEndsOn: '2026-12-31' })).toBe('2031-12-31');
    expect(untilOf(forYears(5, 'year-end'), { yearEndsOn: '2027-01-01' })).toBe('2032-12-31');
  });

  test('years are those of the calendar, however many of them are leap years', () => {
    expect(untilOf(forYears(1, 'exit'), { leftOn: '2024-02-29' })).toBe('2025-12-31');
    expect(untilOf(forYears(4, 'exit'), { leftOn: '2024-02-29' })).toBe('2028-12-31');
    expect(untilOf(forYears(100, 'exit'), { leftOn: '2026-01-01' })).toBe('2126-12-31');
  });

  test('nobody knows it before the person has left, nor of a year that the school has not', () => {
    expect(untilOf(forYears(5, 'exit'))).toBeNull();
    expect(untilOf(forYears(5, 'year-end'), { yearEndsOn: null })).toBeNull();
  });

  test('what is kept for ever has no last day', () => {
    const left = { ...days, leftOn: day('2026-05-31') };
    expect(keptUntil(forEver, left)).toEqual({ permanent: true, until: null, legalBasis });
  });
});

describe('how long a kind is kept', () => {
  const problemOf = (
    over: Partial<RecordKind> | { readonly retention: unknown },
    rest: Partial<RecordCatalogue> = {},
  ): string => {
    const kinds = [{ ...oneStep, onePerDossier: false, ...over } as RecordKind];
    const parsed = parseCatalogue({ ...catalogue, ...rest, kinds });
    return parsed.ok ? 'none' : parsed.error.problem;
  };
  const retention = (value: unknown) => problemOf({ about: 'school', retention: value });

  test('is for ever or for years, and says from when and by which law', () => {
    expect(problemOf({ about: 'school' })).toBe('none');
    expect(retention(forEver)).toBe('none');
    expect(retention(forYears(20, 'year-end'))).toBe('none');
    expect(retention({ permanent: false, legalBasis })).toContain('permanent: is not true');
    expect(retention({ ...forYears(20, 'year-end'), ...forEver })).toContain('retention');
    expect(retention({ years: 5, legalBasis })).toContain('retention.from');
    expect(retention({ years: 5, from: 'year-end' })).toContain('retention.legalBasis');
    for (const years of [0, 101, 1.5]) {
      expect(retention(forYears(years, 'year-end'))).toContain('retention.years');
    }
  });

  test('is counted from when the person left where it is the file of one, and nowhere else', () => {
    expect(problemOf({ retention: forYears(5, 'exit') })).toBe('none');
    expect(problemOf({ retention: forYears(5, 'year-end') })).toContain('counted from exit');
    expect(retention(forYears(5, 'exit'))).toContain('counted from year-end');
  });

  test('is no longer than the file in which it ends, and never for ever', () => {
    const tooLong = 'retention.years: is longer than the file is kept';
    expect(problemOf({ retention: forYears(6, 'exit') })).toContain(tooLong);
    expect(problemOf({ retention: forEver })).toContain('ends with it');
    const staff = { about: 'staff', retention: forYears(20, 'exit') } as const;
    const staffRetention = { ruleId: 'staff-20y', years: 20, legalBasis };
    expect(problemOf(staff)).toContain(tooLong);
    expect(problemOf(staff, { staffRetention })).toBe('none');
    expect(problemOf({ ...staff, retention: forEver }, { staffRetention })).toContain('ends with');
  });

  test('holds of sheets, too, whose rows end with the files of the children', () => {
    const [field] = oneStep.fields;
    const { attachments: _, ...rest } = oneStep;
    const rowFields = [{ ...field, purpose: 'attendance' }];
    const sheet = { ...rest, onePerDossier: false, about: 'class', rowFields } as RecordKind;
    const kept = (value: KindRetention) => {
      const parsed = parseCatalogue({ ...catalogue, kinds: [{ ...sheet, retention: value }] });
      return parsed.ok ? 'none' : parsed.error.problem;
    };
    expect(kept(forYears(5, 'year-end'))).toBe('none');
    expect(kept(forYears(5, 'exit'))).toContain('counted from year-end');
    expect(kept(forYears(6, 'year-end'))).toContain('longer than the file');
    expect(kept(forEver)).toContain('ends with it');
  });

  test('holds of a kind of the school’s own, beside the catalogue in force', () => {
    const own = (value: KindRetention) =>
      parseCatalogue({ ...catalogue, kinds: [ownKind('diary', { retention: value })] }).ok;
    expect(own(forYears(5, 'exit'))).toBe(true);
    expect(own(forEver)).toBe(false);
  });
});

describe('how long the file of a person is kept', () => {
  const rule = { ruleId: 'child-exit-5y', years: 5, legalBasis: 'Quy trình, Điều 2' };
  const kept = (kind: string, years: number) => ({ kind, retention: forYears(years, 'exit') });

  test('is its own term where nothing in it is kept for longer', () => {
    expect(fileRetention(rule, [])).toEqual(rule);
    expect(fileRetention(rule, [{ kind: 'said-nothing' }, kept('mark', 5)])).toEqual(rule);
  });

  test('is else the longest term of what is in it, which a catalogue of before had promised', () => {
    const kinds = [kept('mark', 10), kept('year-result', 20), kept('exam', 7)];
    expect(fileRetention(rule, kinds)).toEqual({ ruleId: 'year-result', years: 20, legalBasis });
  });

  test('knows what was filed in it by its slots', () => {
    const firstIn = { 'mark 2025-2026/HK1 toan': 'r1', 'profile  ': 'r2' } as never;
    expect([...kindsFiled({ firstIn })]).toEqual(['mark', 'profile']);
  });
});

describe('how long a kind is kept, over the API', () => {
  test('is given as one of both, and whatever is more is left for the engine to refuse', () => {
    expect(kindRetentionOf({ permanent: true, legalBasis })).toEqual(forEver);
    const years = { permanent: false, years: 5, from: 'exit', legalBasis } as const;
    expect(kindRetentionOf(years)).toEqual(forYears(5, 'exit'));
    expect(kindRetentionOf({ ...years, permanent: true })).toEqual({ ...years, permanent: true });
  });

  test('is shown with all of its members', () => {
    expect(shownRetention(forEver)).toEqual({ ...forEver, years: null, from: null });
    expect(shownRetention(forYears(5, 'exit'))).toEqual({
      permanent: false,
      ...forYears(5, 'exit'),
    });
  });
});

describe.each(catalogueIds)('the catalogues of %s', (catalogueId) => {
  test('say of every kind how long it is kept, and by which law (row 111)', () => {
    const kinds = readCatalogueSources(catalogueId).flatMap((source) => source.catalogue.kinds);
    const unsaid = kinds.filter(({ retention }) => !retention?.legalBasis);
    expect(unsaid.map(({ kind }) => kind)).toEqual([]);
    expect(kinds.some(({ retention }) => retention && 'permanent' in retention)).toBe(true);
  });
});
