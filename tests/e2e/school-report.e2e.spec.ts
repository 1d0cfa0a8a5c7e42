import { statementsIn } from '../support/counted-statements.js';
import { done } from '../support/graphql-children.js';
import { readingsOf } from '../support/graphql-reads.js';
import { inspectorOf, openToInspector } from '../support/inspection.js';
import { catalogueInput } from '../support/catalogue-inputs.js';
import { readCatalogueSource } from '../support/catalogue-sources.js';
import { calendar, openOwedSchool, type OwedSchool, schoolYear } from '../support/owed-school.js';
import { lineOf, mark, openPrimarySchool, reportOf } from '../support/school-reports.js';

const middle = `${schoolYear}/GK1`;
const topicsOf = 13;
/** Each subject and the qualities at both assessments, the result of the year, and the cover. */
const linesOfYear = topicsOf * 2 + 2 + 1 + 1;

describe('the school report of a primary school', () => {
  let school: OwedSchool;
  let child: string;
  const records = { toan: '', tiengViet: '', daoDuc: '' };
  beforeAll(async () => {
    school = await openPrimarySchool();
    child = school.children.an;
    records.toan = await mark(school, { dossierId: child, topic: 'toan', upTo: 'approved' });
    records.tiengViet = await mark(school, {
      dossierId: child,
      topic: 'tieng-viet',
      upTo: 'submitted',
    });
    records.daoDuc = await mark(school, { dossierId: child, topic: 'dao-duc', upTo: 'draft' });
  }, 60_000);
  afterAll(() => school?.close());

  const report = () => reportOf(school, 'homeroomA', child);
  const markOf = async (topic: string) =>
    lineOf(await report(), 'subject-assessment', { topic, period: middle });

  it('shows what was approved, by whom, and the entry that proves it (rows 97, 112)', async () => {
    const line = await markOf('toan');
    expect(line).toMatchObject({
      state: 'APPROVED',
      record: { id: records.toan },
      recorded: { role: 'HOMEROOM_TEACHER', person: { id: school.people.homeroomA } },
      approved: { role: 'VICE_PRINCIPAL', person: { id: school.people.vicePrincipal } },
      entry: { type: 'record.approved' },
      isCorrected: false,
    });
    expect(line?.entry?.logIndex).toBe(line?.approved?.logIndex);
    expect(line?.entry?.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(line?.fields.map(({ name, value }) => [name, value.value])).toEqual([
      ['level', 'T'],
      ['score', 9],
      ['comment', 'Tính nhanh và đúng.'],
    ]);
    expect(line?.fields.map(({ words }) => words?.vi)).toEqual([
      'Hoàn thành tốt',
      undefined,
      undefined,
    ]);
  });

  it('shows as not there what nobody approved, without a value of it (row 99)', async () => {
    const seen = await report();
    expect(seen).toMatchObject({ complete: false, hasCalendar: true, class: { name: 'Lá 1' } });
    expect(seen?.lines).toHaveLength(linesOfYear);
    expect(seen?.open).toBe(linesOfYear - 1);
    const states = await Promise.all(['tieng-viet', 'dao-duc', 'am-nhac'].map(markOf));
    expect(states.map((line) => [line?.state, line?.fields.length])).toEqual([
      ['SUBMITTED', 0],
      ['DRAFT', 0],
      ['UPCOMING', 0],
    ]);
    expect(lineOf(seen, 'child-profile', { period: null })).toMatchObject({ state: 'DRAFT' });
  });

  it('begins with the cover, and goes on by kind, subject and assessment, in pages of any size', async () => {
    const lines = (await report())?.lines ?? [];
    expect(lines.slice(0, 4).map((line) => `${line.kind.kind} ${line.topic?.code}`)).toEqual([
      'child-profile undefined',
      'subject-assessment tieng-viet',
      'subject-assessment tieng-viet',
      'subject-assessment toan',
    ]);
    expect(lines.at(-1)?.kind.kind).toBe('year-result');
    const inSevens = await reportOf(school, 'homeroomA', child, { first: 7 });
    expect(inSevens?.lines).toEqual(lines);
  });

  it('finds missing what is overdue, and lets off what is waived (row 40)', async () => {
    await school.passDays(10);
    expect(await markOf('am-nhac')).toMatchObject({ state: 'MISSING', dueOn: '2025-11-14' });
    const scope = { schoolYear, kind: 'subject-assessment', classId: school.classes.A };
    await school.giveDone('principal', 'waiveObligation', {
      scope: { ...scope, topic: 'khoa-hoc' },
      reason: 'Lớp 1 không học môn này.',
    });
    expect(await markOf('khoa-hoc')).toMatchObject({
      state: 'WAIVED',
      waiver: { topic: 'khoa-hoc' },
    });
    expect((await report())?.open).toBe(linesOfYear - 3);
  });

  it('lets off the child alone, and says why to whoever reads the report (row 40)', async () => {
    const scope = { schoolYear, kind: 'subject-assessment', topic: 'am-nhac' };
    const reason = 'Theo kế hoạch giáo dục cá nhân.';
    const alone = (dossierId: string) =>
      school.give('principal', 'waiveObligation', { scope: { ...scope, dossierId }, reason });
    done(await alone(school.children.binh));
    expect(await markOf('am-nhac')).toMatchObject({ state: 'MISSING', waiver: null });
    const waiverId = done(await alone(child))['createdId'];
    expect(await markOf('am-nhac')).toMatchObject({
      state: 'WAIVED',
      waiver: { topic: 'am-nhac', reason: { value: reason } },
    });
    const ofRegistrar = await reportOf(school, 'registrar', child);
    const asRegistrar = lineOf(ofRegistrar, 'subject-assessment', {
      topic: 'am-nhac',
      period: middle,
    });
    expect(asRegistrar).toMatchObject({ state: 'WAIVED', waiver: { topic: 'am-nhac' } });
    expect(asRegistrar?.waiver?.reason).toEqual({});
    await school.giveDone('principal', 'withdrawWaiver', { waiverId, reason: 'Đã học.' });
    expect(await markOf('am-nhac')).toMatchObject({ state: 'MISSING', waiver: null });
  });

  it('is complete once everything is approved or waived, and not before (row 99)', async () => {
    const { classes } = school;
    for (const kind of ['subject-assessment', 'qualities-assessment', 'year-result']) {
      const scope = { schoolYear, kind, classId: classes.A };
      await school.giveDone('principal', 'waiveObligation', { scope, reason: 'Mẫu thử.' });
    }
    expect(await report()).toMatchObject({ complete: false, open: 3 });
    await school.giveDone('homeroomA', 'submitRecord', { recordId: records.daoDuc });
    for (const recordId of [records.daoDuc, records.tiengViet]) {
      await school.giveDone('vicePrincipal', 'approveRecord', { recordId });
    }
    const cover = lineOf(await report(), 'child-profile', { period: null });
    const recordId = cover?.record?.id;
    await school.giveDone('registrar', 'submitRecord', { recordId });
    expect(await report()).toMatchObject({ complete: false, open: 1 });
    await school.giveDone('principal', 'approveRecord', { recordId });
    expect(await report()).toMatchObject({ complete: true, open: 0 });
    const approved = lineOf(await report(), 'child-profile', { period: null });
    expect(approved?.fields.map(({ name }) => name)).toContain('dateOfBirth');
    expect(approved?.fields.map(({ name }) => name)).not.toContain('personalNo');
  });

  it('says that something was put right after it was approved', async () => {
    await school.giveDone('principal', 'appointPerson', {
      personId: school.people.nobody,
      role: 'TEACHER',
      from: '2025-11-01',
      decisionNo: '8/QĐ',
    });
    const { data } = await school.ask<{ record: { fields: { hash: string }[] } }>(
      'homeroomA',
      'query ($id: ID!) { record(id: $id) { fields(only: ["score"]) { hash } } }',
      { id: records.toan },
    );
    const asked = done(
      await school.give('nobody', 'requestCorrection', {
        recordId: records.toan,
        field: 'score',
        currentValueHash: data.record.fields[0]?.hash,
        proposedValue: 8,
        reason: 'Cộng nhầm điểm',
      }),
    );
    const of = { recordId: records.toan, correctionId: String(asked['createdId']) };
    const until = { expiresAt: '2025-12-10T00:00:00.000Z' };
    await school.giveDone('principal', 'permitCorrection', { ...of, ...until });
    const proposed = await school.ask<{
      record: { fields: { hash: string }[]; corrections: { proposed: { hash: string } }[] };
    }>(
      'board',
      `query ($id: ID!, $waitFor: LogIndex) { record(id: $id, waitFor: $waitFor) {
         fields(only: ["score"]) { hash } corrections { proposed { hash } } } }`,
      { id: records.toan, waitFor: await school.lastIndex() },
    );
    const [field] = proposed.data.record.fields;
    const [correction] = proposed.data.record.corrections;
    const saw = { sawOldHash: field?.hash, sawNewHash: correction?.proposed.hash };
    await school.giveDone('board', 'attestCorrection', { ...of, ...saw });
    expect((await markOf('toan'))?.isCorrected).toBe(false);
    await school.giveDone('homeroomA', 'attestCorrection', { ...of, ...saw });
    await school.giveDone('admin', 'applyCorrection', of);
    const line = await markOf('toan');
    expect(line).toMatchObject({ state: 'APPROVED', isCorrected: true });
    expect(line?.fields.find(({ name }) => name === 'score')?.value.value).toBe(8);
  });

  it('is for whoever reads the child, of a year that there is', async () => {
    expect(await reportOf(school, 'homeroomB', child)).toBeNull();
    expect(await reportOf(school, 'accountant', child)).toBeNull();
    expect(await reportOf(school, 'homeroomA', school.classes.A)).toBeNull();
    expect(await reportOf(school, 'homeroomA', child, { year: '2031-2032' })).toBeNull();
    expect(await reportOf(school, 'homeroomA', child, { year: 'constructor' })).toBeNull();
  });

  it('says nothing to an authority of kinds that its grant leaves out, nor that it is complete', async () => {
    const now = { validFrom: '2025-11-20T00:00:00.000Z', validTo: '2025-12-20T00:00:00.000Z' };
    const terms = { ...now, scope: { kinds: ['subject-assessment'] } };
    const { session } = await openToInspector(school, terms);
    school.sessions.inspector = session;
    const before = (await readingsOf(school)).length;
    const seen = await reportOf(school, 'inspector', child);
    expect(seen?.complete).toBeNull();
    expect(new Set(seen?.lines.map(({ kind }) => kind.kind))).toEqual(
      new Set(['subject-assessment']),
    );
    expect(seen?.parts.map(({ kind, isForReader }) => [kind.kind, isForReader])).toEqual([
      ['child-profile', false],
      ['subject-assessment', true],
      ['qualities-assessment', false],
      ['year-result', false],
    ]);
    const looked = (await readingsOf(school)).slice(before).flatMap((one) => one.seen);
    const read = looked.filter(({ streamId }) => streamId === `record-${records.toan}`);
    expect(read.flatMap(({ fields }) => fields)).toEqual(
      expect.arrayContaining(['level', 'score', 'comment']),
    );
    const other = await inspectorOf(school, { ...now, scope: { kinds: ['health-exam'] } });
    school.sessions.inspector = other.session;
    expect(await reportOf(school, 'inspector', child)).toBeNull();
  });

  it('takes as many statements for a page of fifty lines as for one of five', async () => {
    const of = async (first: number): Promise<number> => {
      const counts: number[] = [];
      for (let run = 0; run < 3; run += 1) {
        counts.push(
          await statementsIn(async () => {
            const { data } = await school.ask<{ schoolReport: unknown }>(
              'principal',
              `{ schoolReport(dossierId: "${child}", schoolYear: "${schoolYear}") {
                   open class { name } lines(first: ${first}) { edges { node { state entry { hash }
                   fields { name value { ... on ReadableValue { value } } }
                   recorded { person { staffCode } } approved { person { staffCode } } } } } } }`,
            );
            expect(data.schoolReport).not.toBeNull();
          }),
        );
      }
      return Math.min(...counts);
    };
    const [few, many] = [await of(5), await of(50)];
    expect(many).toBe(few);
    expect(many).toBeLessThanOrEqual(20);
  });
});

describe('the summary of a class', () => {
  let school: OwedSchool;
  beforeAll(async () => {
    school = await openPrimarySchool();
    const { an, binh } = school.children;
    await mark(school, { dossierId: an, topic: 'toan', score: 9, upTo: 'approved' });
    await mark(school, { dossierId: binh, topic: 'toan', score: 5, upTo: 'submitted' });
  }, 60_000);
  afterAll(() => school?.close());

  interface Row {
    readonly dossier: { readonly id: string } | null;
    readonly cells: readonly {
      readonly topic: { readonly code: string };
      readonly name: string;
      readonly state: string;
      readonly field: { readonly value: { readonly value?: unknown } } | null;
    }[];
  }
  const summaryOf = async (
    who: Parameters<typeof reportOf>[1],
    over: Record<string, unknown> = {},
  ) => {
    const { data, text } = await school.ask<{
      classSummary: { edges: { node: Row }[]; pageInfo: { endCursor: string } } | null;
    }>(
      who,
      `query ($classId: ID!, $kind: String!, $period: String!, $first: Int, $after: String, $waitFor: LogIndex) {
         classSummary(classId: $classId, kind: $kind, period: $period, first: $first, after: $after, waitFor: $waitFor) {
           edges { node { dossier { id } cells { topic { code } name state
             field { value { ... on ReadableValue { value } } } } } } pageInfo { endCursor } } }`,
      {
        classId: school.classes.A,
        kind: 'subject-assessment',
        period: middle,
        waitFor: await school.lastIndex(),
        ...over,
      },
    );
    if (data?.classSummary === undefined) throw new Error(text);
    return data.classSummary;
  };
  const brief = ({ dossier, cells }: Row) => [
    dossier?.id,
    ...cells
      .filter(({ topic }) => topic.code === 'toan')
      .map(({ name, state, field }) => [name, state, field?.value.value ?? null]),
  ];

  it('shows level and mark child by child, and whether they are approved (rows 112, 114)', async () => {
    const { an, binh, cuc } = school.children;
    const seen = await summaryOf('homeroomA');
    expect(seen?.edges.map(({ node }) => brief(node))).toEqual([
      [an, ['level', 'APPROVED', 'T'], ['score', 'APPROVED', 9]],
      [binh, ['level', 'SUBMITTED', 'T'], ['score', 'SUBMITTED', 5]],
      [cuc, ['level', 'UPCOMING', null], ['score', 'UPCOMING', null]],
    ]);
    expect(seen?.edges[0]?.node.cells).toHaveLength(topicsOf * 2);
    const first = await summaryOf('homeroomA', { first: 1 });
    const rest = await summaryOf('homeroomA', { after: first?.pageInfo.endCursor });
    expect([...(first?.edges ?? []), ...(rest?.edges ?? [])].map(({ node }) => node)).toEqual(
      seen?.edges.map(({ node }) => node),
    );
  });

  it('is for whoever reads the class, of a kind that is summed up and a period that is owed', async () => {
    expect(await summaryOf('homeroomB')).toBeNull();
    expect(await summaryOf('homeroomA', { kind: 'health-exam', period: schoolYear })).toBeNull();
    expect(await summaryOf('homeroomA', { period: `${schoolYear}/GK2` })).toBeNull();
    expect(await summaryOf('homeroomA', { classId: 'constructor' })).toBeNull();
  });

  it('says of a child who is elsewhere by now that its record is there, and nothing of what is in it', async () => {
    const move = {
      dossierId: school.children.an,
      classId: school.classes.B,
      from: '2025-11-10',
    };
    await school.giveDone('registrar', 'placeInClass', move);
    const seen = await summaryOf('homeroomA');
    expect(seen?.edges.map(({ node }) => brief(node))).toContainEqual([
      undefined,
      ['level', 'APPROVED', null],
      ['score', 'APPROVED', null],
    ]);
    expect(seen?.edges).toHaveLength(3);
    expect((await summaryOf('principal'))?.edges.map(({ node }) => brief(node)[1])).toContainEqual([
      'level',
      'APPROVED',
      'T',
    ]);
    expect(await summaryOf('homeroomB', { classId: school.classes.B })).toMatchObject({
      edges: [{ node: { dossier: { id: school.children.dung } } }],
    });
  });

  it('takes as many statements for three children as for one', async () => {
    const of = async (first: number): Promise<number> => {
      const counts: number[] = [];
      for (let run = 0; run < 3; run += 1) {
        counts.push(await statementsIn(() => summaryOf('principal', { first })));
      }
      return Math.min(...counts);
    };
    expect(await of(3)).toBe(await of(1));
  });
});

describe('the years of a child', () => {
  let school: OwedSchool;
  beforeAll(async () => {
    school = await openPrimarySchool();
  }, 60_000);
  afterAll(() => school?.close());

  const yearsOf = async (who: Parameters<typeof reportOf>[1], dossierId: string) => {
    const { data } = await school.ask<{
      schoolReportYears: { dossierId: string; schoolYear: string; class: { name: string } }[];
    }>(
      who,
      `query ($dossierId: ID!, $waitFor: LogIndex) { schoolReportYears(dossierId: $dossierId,
         waitFor: $waitFor) { dossierId schoolYear class { name } } }`,
      { dossierId, waitFor: await school.lastIndex() },
    );
    return data.schoolReportYears;
  };

  it('are those of the dossier before as well, of a child that left and came back', async () => {
    const { an } = school.children;
    const exit = { exitKind: 'TRANSFERRED_OUT', exitedOn: '2025-11-10', decisionNo: '20/QĐ' };
    await school.giveDone('registrar', 'recordExit', { dossierId: an, ...exit });
    const year = { schoolYear: '2026-2027', startsOn: '2026-09-05', endsOn: '2027-05-31' };
    await school.giveDone('principal', 'openSchoolYear', year);
    const opened = await school.give('principal', 'openClass', {
      schoolYear: year.schoolYear,
      name: 'Lớp 2A',
    });
    const classId = String(done(opened)['createdId']);
    const back = { classId, admittedOn: '2026-09-05', admissionKind: 'RE_ENROLLED' };
    const again = done(
      await school.give('registrar', 'openDossier', {
        ...back,
        admissionNo: '3/QĐ',
        predecessorId: an,
      }),
    );
    const dossierId = String(again['createdId']);
    expect(await yearsOf('principal', dossierId)).toEqual([
      { dossierId, schoolYear: '2026-2027', class: { name: 'Lớp 2A' } },
      { dossierId: an, schoolYear, class: { name: 'Lá 1' } },
    ]);
    expect(await yearsOf('homeroomA', an)).toHaveLength(1);
    expect(await yearsOf('homeroomB', an)).toEqual([]);
  });

  it('owe nothing for the time after the child had left', async () => {
    const left = await reportOf(school, 'homeroomA', school.children.an);
    const periods = new Set(left?.lines.map(({ period }) => period?.code));
    expect(periods).toEqual(new Set([undefined, middle]));
  });
});

describe('the year of a child in a kindergarten', () => {
  let school: OwedSchool;
  beforeAll(async () => {
    const { catalogue } = readCatalogueSource('vn-kindergarten');
    school = await openOwedSchool({ adopted: catalogueInput(catalogue) });
  }, 60_000);
  afterAll(() => school?.close());

  it('says without a calendar that nobody can tell what is missing', async () => {
    const { an } = school.children;
    expect(await reportOf(school, 'homeroomA', an)).toMatchObject({
      hasCalendar: false,
      complete: false,
    });
  });

  it('holds its development month by month, its growth, and records who reads that (row 81)', async () => {
    const { an } = school.children;
    await school.giveDone('principal', 'setCalendar', calendar);
    const fields = Object.entries({
      measuredOn: '2025-10-01',
      posture: 'standing',
      heightMm: 1_050,
      weightGrams: 17_000,
    }).map(([name, value]) => ({ name, value }));
    const note = { dossierId: an, kind: 'growth-note', fields };
    const recordId = String(
      done(await school.give('homeroomA', 'registerRecord', note))['createdId'],
    );
    await school.giveDone('homeroomA', 'submitRecord', { recordId });
    const before = (await readingsOf(school)).length;
    const seen = await reportOf(school, 'homeroomA', an);
    const kinds = [...new Set(seen?.lines.map(({ kind }) => kind.kind))];
    expect(kinds).toEqual([
      'child-profile',
      'growth-note',
      'health-exam',
      'development-assessment',
      'end-of-age-assessment',
    ]);
    const grown = lineOf(seen, 'growth-note', { period: null });
    expect(grown).toMatchObject({ state: 'APPROVED', record: { id: recordId } });
    expect(grown?.fields.find(({ name }) => name === 'heightMm')?.value.value).toBe(1_050);
    const [read] = (await readingsOf(school)).slice(before);
    expect(read).toMatchObject({ operation: 'schoolReport', personId: school.people.homeroomA });
    expect(read?.seen.flatMap((one) => one.fields)).toEqual(
      expect.arrayContaining(['heightMm', 'weightGrams']),
    );
  });
});
