import type { DataSource } from 'typeorm';
import { idsMax } from '../../src/application/ports/read-models.js';
import { openReadDataSource } from '../../src/infrastructure/read-models/read-data-source.js';
import { createReadModels } from '../../src/infrastructure/read-models/typeorm-read-models.js';
import { type GivenEvent, schoolId, uuidOf } from '../support/projection-spec.js';
import { openReadSide, type ReadSide } from '../support/read-side.js';

let side: ReadSide;
let source: DataSource;

beforeAll(async () => {
  side = await openReadSide();
});
afterAll(async () => {
  await source?.destroy();
  await side.close();
});

const given = (type: string, payload: object): GivenEvent => ({
  streamId: `inspection-${schoolId}`,
  type,
  payload,
  by: uuidOf('principal'),
  role: 'principal',
});

const concluded = (name: string, dueOn: string, findings: number): GivenEvent =>
  given('inspection.concluded', {
    conclusionId: uuidOf(name),
    authorityId: 'so-gddt-song-mai',
    grantId: null,
    documentNo: name,
    concludedOn: '2026-11-20',
    scope: { schoolYears: ['2026-2027'], kinds: null, classIds: null },
    judgement: 'partly',
    findings: Array.from({ length: findings }, (_, at) => ({ findingNo: at + 1, dueOn })),
  });

describe('the findings that wait', () => {
  it('are not crowded out by those of a conclusion that was withdrawn', async () => {
    const size = side.log.add([
      concluded('by mistake', '2026-11-20', idsMax),
      concluded('in force', '2026-12-15', 1),
      given('inspection.conclusion-withdrawn', { conclusionId: uuidOf('by mistake') }),
    ]);
    const runner = await side.runner();
    await runner.waitFor(schoolId, size - 1n, 20_000);
    source = await openReadDataSource(side.database.connections);
    const found = await createReadModels(source, runner).openFindings(schoolId);
    expect(found).toMatchObject([
      { conclusionId: uuidOf('in force'), conclusion: { documentNo: 'in force' } },
    ]);
  });
});
