import { readFileSync } from 'node:fs';
import path from 'node:path';
import {
  type Authority,
  type AuthorityCatalogue,
  authorityCatalogueOn,
  authorityExists,
  authorityOn,
} from '../../src/domain/access/authorities.js';
import { parseAuthorities } from '../../src/domain/access/authority-rules.js';
import { catalogue, commune, district, ministry, province } from '../support/access-scenes.js';
import { day } from '../support/people.js';

const problemIn = (over: object): string | null => {
  const parsed = parseAuthorities({ ...catalogue, ...over });
  return parsed.ok ? null : parsed.error.problem;
};
const withLast = (...last: readonly Authority[]) =>
  problemIn({ authorities: [ministry, province, ...last] });
const at = (place: string) => `catalogue.authorities[2].${place}`;

describe('a tree of authorities', () => {
  it('is taken as it is when it holds together', () => {
    expect(parseAuthorities(catalogue)).toEqual({ ok: true, value: catalogue });
  });

  it.each<[string, readonly Authority[], string]>([
    [
      'whose parent is unknown',
      [{ ...commune, parentId: 'nowhere' }],
      at('parentId: nowhere is unknown'),
    ],
    [
      'above itself',
      [{ ...commune, parentId: 'commune' }],
      at('parentId: commune closes a circle'),
    ],
    [
      'above each other',
      [
        { ...district, parentId: 'commune' },
        { ...commune, parentId: 'district' },
      ],
      at('parentId: commune closes a circle'),
    ],
    [
      'not below its parent',
      [{ ...commune, level: 'province' }],
      at('level: province is not below province'),
    ],
    [
      'older than its parent',
      [{ ...commune, from: day('2019-12-31') }],
      at('parentId: province does not exist all that time'),
    ],
    [
      'that ended before it began',
      [{ ...commune, to: day('2019-12-31'), from: day('2020-01-01') }],
      at('to: is before from'),
    ],
    [
      'that has a successor and did not end',
      [{ ...commune, successorIds: ['province'] }],
      at('successorIds: it did not end'),
    ],
    [
      'whose successor is unknown',
      [{ ...district, successorIds: ['commune'] }],
      at('successorIds: commune is no other authority'),
    ],
    [
      'that succeeds itself',
      [{ ...district, successorIds: ['district'] }],
      at('successorIds: district is no other authority'),
    ],
  ])('is refused with one %s', (_, last, problem) => {
    expect(withLast(...last)).toBe(problem);
  });

  it('is refused with one below a parent that ended earlier', () => {
    expect(withLast(district, { ...commune, parentId: 'district' })).toBe(
      'catalogue.authorities[3].parentId: district does not exist all that time',
    );
  });

  it('is refused with one authority twice, or out of form', () => {
    expect(withLast(province)).toBe(at('authorityId: province occurs twice'));
    expect(problemIn({ authorities: [] })).toBe(
      'catalogue.authorities: has 0 members, not 1 to 1000',
    );
    expect(problemIn({ effectiveTo: '2019-01-01' })).toBe(
      'catalogue.effectiveTo: is before effectiveFrom',
    );
    expect(problemIn({ legalBasis: 'a\u202Eb' })).toMatch(/cannot be seen/);
    expect(problemIn({ more: 1 })).toMatch(/unknown member more/);
  });
});

const read = (file: string): AuthorityCatalogue => {
  const text = readFileSync(path.resolve('catalogues', file), 'utf8');
  const parsed = parseAuthorities(JSON.parse(text));
  if (!parsed.ok) throw new Error(parsed.error.problem);
  return parsed.value;
};

describe('the catalogues that come with the engine', () => {
  const adopted = [read('authorities.vn-2019.v1.json'), read('authorities.vn-2025.v1.json')];
  const inForce = (id: string, on: string) => authorityExists(adopted, id, day(on));

  it('say that they were not compared with the official texts', () => {
    expect(adopted.map(({ needsLegalReview }) => needsLegalReview)).toEqual([true, true]);
  });

  it('are each in force on their own days', () => {
    const idOn = (on: string) => authorityCatalogueOn(adopted, day(on))?.catalogueId;
    expect(idOn('2018-12-31')).toBeUndefined();
    expect(idOn('2025-06-30')).toBe('authorities-vn-2019');
    expect(idOn('2025-07-01')).toBe('authorities-vn-2025');
  });

  it('let districts vanish and communes merge, and name who took over', () => {
    for (const gone of ['phong-gddt-truong-tho', 'ubnd-xa-truong-an', 'ubnd-xa-truong-binh']) {
      expect([gone, inForce(gone, '2025-06-30'), inForce(gone, '2025-07-01')]).toEqual([
        gone,
        true,
        false,
      ]);
      const { successorIds } = authorityOn(adopted, gone, day('2025-07-01')) as Authority;
      expect(successorIds).toContain('ubnd-phuong-truong-tho');
    }
    expect(inForce('ubnd-phuong-truong-tho', '2025-06-30')).toBe(false);
    expect(inForce('ubnd-phuong-truong-tho', '2025-07-01')).toBe(true);
    expect(inForce('so-gddt-song-mai', '2025-07-01')).toBe(true);
  });
});
