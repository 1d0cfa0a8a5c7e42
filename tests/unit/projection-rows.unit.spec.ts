import { correctionProjection } from '../../projections/correction/correction.projection.js';
import { dossierProjection } from '../../projections/dossier/dossier.projection.js';
import { lockProjection } from '../../projections/lock/lock.projection.js';
import { peopleProjection } from '../../projections/people/people.projection.js';
import { readsProjection } from '../../projections/reads/reads.projection.js';
import { signInProjection } from '../../projections/sign-in/sign-in.projection.js';
import { recordProjection } from '../../projections/record/record.projection.js';
import { recordHistoryProjection } from '../../projections/record-history/record-history.projection.js';
import { schoolProjection } from '../../projections/school/school.projection.js';
import { entriesOf, project } from '../support/projection-spec.js';
import { filesOfSheet } from '../support/sample-files.js';
import {
  admission,
  approval,
  childOf,
  atTheDoor,
  classA,
  classB,
  correction,
  correctionRequest,
  departure,
  disposal,
  foundation,
  hashes,
  idOf,
  largerCatalogue,
  locking,
  people,
  readings,
  sheetOfClass,
} from '../support/sample-life.js';

const { dossierId, recordId, correctionId } = childOf(0);

describe('the school read model', () => {
  const rows = project(schoolProjection, entriesOf(foundation()));

  it('shows the school with its board', async () => {
    expect((await rows).school).toEqual([
      expect.objectContaining({
        name: 'Trường mầm non Hoa Mai',
        boardDecisionNo: '03/QĐ',
        boardFrom: '2026-09-01',
        logIndex: 10n,
      }),
    ]);
  });

  it('shows years, classes and adopted catalogues', async () => {
    const { school_year, school_class, catalogue } = await rows;
    expect(school_year).toMatchObject([{ schoolYear: '2026-2027', endsOn: '2027-05-31' }]);
    expect(school_class?.map((row) => row.name).sort()).toEqual(['Lá 1', 'Lá 2']);
    expect(catalogue).toMatchObject([
      { catalogueId: 'vn-kindergarten', catalogueVersion: 1, adopted: { logIndex: 1 } },
    ]);
  });
});

describe('a catalogue that was adopted in several entries', () => {
  it.each([[[1]], [[2, 1]], [[3]]])('is one row, in batches of %j', async (batchSizes) => {
    const entries = entriesOf(largerCatalogue());
    const { catalogue } = await project(schoolProjection, entries, batchSizes);
    expect(catalogue).toMatchObject([
      {
        catalogueId: 'vn-kindergarten',
        catalogueVersion: 2,
        decisionNo: '18/QĐ',
        adopted: { logIndex: 0 },
        kinds: [{ kind: 'child-profile' }, { kind: 'growth-note' }, { kind: 'health-exam' }],
      },
    ]);
  });
});

describe('the people read model', () => {
  const rows = project(peopleProjection, entriesOf(foundation()));

  it('points at the block that holds the name and holds no name', async () => {
    const registrar = (await rows).person?.find((row) => row.personId === people.registrar);
    expect(registrar).toMatchObject({ staffCode: 'NV-registrar', nameRevision: 6n });
  });

  it('ends an appointment on its last day', async () => {
    expect((await rows).appointment).toMatchObject([
      { personId: people.teacher, classId: classA, toDay: '2027-01-31', endDecisionNo: '05/QĐ' },
    ]);
  });
});

describe('the record read model', () => {
  const rowAfter = async (...parts: Parameters<typeof entriesOf>) =>
    (await project(recordProjection, entriesOf(...parts))).record?.[0];

  it('holds clear values inline and of protected ones only where they lie', async () => {
    expect(await rowAfter(admission(0))).toMatchObject({
      status: 'draft',
      revision: 0n,
      values: {
        ethnicity: { revision: 0, value: 'Kinh' },
        fullName: 0,
      },
    });
  });

  it('moves only the pointers of revised fields', async () => {
    expect(await rowAfter([...admission(0), ...approval(0)])).toMatchObject({
      status: 'approved',
      revision: 5n,
      approvals: [{ step: 'principal', personId: people.principal, revision: 5 }],
      values: {
        boarding: { revision: 3, value: false },
        ethnicity: { revision: 0, value: 'Kinh' },
        fullName: 3,
      },
    });
  });

  it('says who had a hand in it until it is approved, and since when it stands as it does', async () => {
    const steps = approval(0);
    const upTo = (count: number) => entriesOf([...admission(0), ...steps.slice(0, count)]);
    for (let count = 0; count <= steps.length; count += 1) {
      const entries = upTo(count);
      const row = (await project(recordProjection, entries)).record?.[0];
      const own = entries.filter(({ sealed }) => sealed.streamId === `record-${recordId}`);
      const moves = own.filter(({ event }) => event.type !== 'record.revised');
      expect(row?.standsSince).toBe(moves.at(-1)?.sealed.recordedAt);
      const hands = own
        .filter(({ event }) => /registered|revised|submitted/.test(event.type))
        .map(({ facts }) => facts.actor.personId);
      const isApproved = row?.status === 'approved';
      expect(row?.enteredBy).toEqual(isApproved ? [] : [...new Set(hands)]);
    }
  });

  it('has whoever proposed a value among the hands of the submission that it came into', async () => {
    const unread = [...admission(0), ...approval(0).slice(0, 4), ...correction(0).slice(0, 5)];
    const { teacher } = people;
    expect(await rowAfter(unread.slice(0, -1))).toMatchObject({
      status: 'submitted',
      enteredBy: expect.not.arrayContaining([teacher]),
      proposedBy: { [correctionId]: teacher },
    });
    expect(await rowAfter(unread)).toMatchObject({ enteredBy: expect.arrayContaining([teacher]) });
    const read = [...admission(0), ...approval(0), ...correction(0)];
    expect(await rowAfter(read.slice(0, -1))).toMatchObject({ enteredBy: [] });
    expect(await rowAfter(read)).toMatchObject({ enteredBy: [], proposedBy: {} });
  });

  it('says since when a submission reads as it does, and of nothing else', async () => {
    const since = async (...steps: Parameters<typeof entriesOf>[0]) =>
      (await rowAfter([...admission(0), ...steps]))?.submittedRevision;
    const steps = approval(0);
    const corrected = correction(0).slice(0, 5);
    expect(await since()).toBeNull();
    expect(await since(...steps.slice(0, 1))).toBe(1n);
    expect(await since(...steps.slice(0, 2))).toBeNull();
    expect(await since(...steps.slice(0, 4))).toBe(4n);
    expect(await since(...steps.slice(0, 4), ...corrected.slice(0, 4))).toBe(4n);
    expect(await since(...steps.slice(0, 4), ...corrected)).toBe(9n);
    expect(await since(...steps)).toBeNull();
    expect(await since(...steps, ...corrected)).toBeNull();
  });

  it('says which entry submitted it last, also once it was approved, and of no draft', async () => {
    const [submitted, returned, ...again] = approval(0);
    const entryOf = async (...steps: Parameters<typeof entriesOf>[0]) => {
      const row = await rowAfter([...admission(0), ...steps]);
      return row?.submittedLogIndex ?? null;
    };
    if (!submitted || !returned) throw new Error('an approval begins with a submission');
    const first = await entryOf(submitted);
    expect(await entryOf()).toBeNull();
    expect(await entryOf(submitted, returned)).toBeNull();
    const last = await entryOf(...approval(0));
    expect(last).not.toBeNull();
    expect(last).not.toBe(first);
    expect(await entryOf(submitted, returned, ...again.slice(0, 2))).toBe(last);
  });

  it('points at the request once a correction is applied', async () => {
    const row = await rowAfter([...admission(0), ...approval(0), ...correction(0)]);
    expect(row).toMatchObject({
      openCorrections: 0,
      values: { fullName: 6 },
    });
  });

  it('counts a correction as open until it is closed', async () => {
    const upTo = (steps: number) => correction(0).slice(0, steps);
    const before = [...admission(0), ...approval(0)];
    expect(await rowAfter([...before, ...upTo(1)])).toMatchObject({ openCorrections: 1 });
    expect(await rowAfter([...before, ...upTo(5)])).toMatchObject({ openCorrections: 1 });
    expect(await rowAfter([...before, ...upTo(6)])).toMatchObject({ openCorrections: 0 });
  });

  it('keeps a tombstone without values once the record is disposed', async () => {
    const row = await rowAfter([
      ...admission(0),
      ...approval(0),
      correctionRequest(0),
      ...disposal(0),
    ]);
    expect(row).toMatchObject({ status: 'disposed', values: {}, openCorrections: 0 });
  });
});

describe('the correction read model', () => {
  const before = [...admission(0), ...approval(0)];
  const rowsAfter = (more: Parameters<typeof entriesOf>[0]) =>
    project(correctionProjection, entriesOf([...before, ...more]));

  it('shows everyone who took part and what they saw', async () => {
    const { correction: rows, open_corrections: open } = await rowsAfter(correction(0));
    expect(rows).toMatchObject([
      {
        correctionId,
        recordId,
        field: 'fullName',
        status: 'closed',
        open: false,
        requested: { personId: people.teacher },
        current: { revision: 3, hash: hashes.second },
        proposed: 6,
        notes: [{ revision: 6, purpose: 'correction', field: 'reason' }],
        permitted: { personId: people.principal },
        expiresAt: '2026-11-28T02:00:00.000Z',
        witnesses: [
          { personId: people.board, capacity: 'board', sawNewHash: hashes.third },
          { personId: people.registrar, capacity: 'homeroom', sawOldHash: hashes.second },
        ],
        applied: { personId: people.administrator },
        reissueRequired: true,
        evidence: { revision: 6, purpose: 'correction', field: 'evidence' },
        reissuedDocuments: { revision: 11, purpose: 'correction', field: 'reissuedDocuments' },
      },
    ]);
    expect(open).toEqual([]);
  });

  it('no longer waits for anyone once its record is disposed', async () => {
    const { correction: rows, open_corrections: open } = await rowsAfter([
      correctionRequest(0),
      ...disposal(0),
    ]);
    expect(rows).toMatchObject([{ status: 'requested', open: false }]);
    expect(open).toEqual([]);
  });

  it('says why it was refused, or that it was voided', async () => {
    const stream = `record-${recordId}`;
    const refusal = {
      streamId: stream,
      type: 'record.correction-refused',
      payload: { correctionId },
      protectedBlocks: [{ purpose: 'correction', fields: { reason: 'ff' } }],
    };
    const { correction: refused } = await rowsAfter([correctionRequest(0), refusal]);
    expect(refused).toMatchObject([
      { status: 'refused', open: false, notes: [{ revision: 6 }, { revision: 7 }] },
    ]);
    const voiding = {
      streamId: stream,
      type: 'record.correction-voided',
      payload: { correctionId, cause: 'expired' },
    };
    const { correction: voided } = await rowsAfter([correctionRequest(0), voiding]);
    expect(voided).toMatchObject([{ status: 'voided', open: false, voided: { cause: 'expired' } }]);
  });
});

describe('the history read model', () => {
  const rows = project(
    recordHistoryProjection,
    entriesOf([...admission(0), ...approval(0), ...correction(0), ...disposal(0)]),
  );
  const rowOf = async (type: string) =>
    (await rows).record_history?.filter((row) => row.type === type);

  it('has one row for every entry of the dossier and its record, in order', async () => {
    const { record_history } = await rows;
    expect(record_history?.map(({ logIndex }) => logIndex)).toEqual(
      Array.from({ length: 22 }, (_, at) => BigInt(at)),
    );
    expect(record_history?.every((row) => row.dossierId === dossierId)).toBe(true);
  });

  it('says what a revision changed from and to, ordered by field', async () => {
    expect(await rowOf('record.revised')).toMatchObject([
      {
        fields: ['boarding', 'fullName'],
        changes: [
          {
            field: 'boarding',
            from: { revision: 0, value: true },
            to: { revision: 3, value: false },
          },
          {
            field: 'fullName',
            from: 0,
            to: 3,
          },
        ],
      },
    ]);
  });

  it('shows an applied correction with its witnesses and the texts of its request', async () => {
    expect(await rowOf('record.correction-applied')).toMatchObject([
      {
        correctionId,
        personId: people.administrator,
        role: 'systemAdministrator',
        proposal: null,
        changes: [
          {
            field: 'fullName',
            from: 3,
            to: 6,
          },
        ],
        witnesses: [{ capacity: 'board' }, { capacity: 'homeroom' }],
        notes: [
          { revision: 6, purpose: 'correction', field: 'evidence' },
          { revision: 6, purpose: 'correction', field: 'reason' },
        ],
      },
    ]);
  });

  it('shows what a request proposes without calling it a change', async () => {
    expect(await rowOf('record.correction-requested')).toMatchObject([
      { changes: [], fields: ['fullName'], proposal: { field: 'fullName', to: 6 } },
    ]);
  });

  it('flags an entry as late when the claimed day in Vietnam is over', async () => {
    const submitted = await rowOf('record.submitted');
    // 23:59:59 of the day before and 00:00 of the day itself, both UTC+7; recorded at 09:00.
    expect(submitted?.map((row) => row.late)).toEqual([true, false]);
  });

  it('keeps the places of what was disposed and forgets the trail', async () => {
    const { record_history, record_trail } = await rows;
    expect(record_trail).toEqual([]);
    expect(record_history?.[1]).toMatchObject({
      changes: expect.arrayContaining([{ field: 'fullName', from: null, to: 0 }]),
    });
  });
});

describe('the dossier read model', () => {
  const rows = project(
    dossierProjection,
    entriesOf([...admission(0), ...departure(0), ...disposal(0)]),
  );

  it('takes a child off the list of the class it left in the same year', async () => {
    const { class_placement } = await rows;
    expect(class_placement?.find((row) => row.classId === classA)).toMatchObject({
      leftDay: '2026-10-01',
      placedLogIndex: 0n,
    });
    expect(class_placement?.find((row) => row.classId === classB)).toMatchObject({
      leftDay: null,
      fromDay: '2026-10-01',
    });
  });

  it('keeps a child on the list of last year’s class', async () => {
    const placed = { classId: classB, schoolYear: '2027-2028', from: '2027-09-05' };
    const next = await project(
      dossierProjection,
      entriesOf([
        ...admission(0),
        { streamId: `dossier-${dossierId}`, type: 'dossier.class-placed', payload: placed },
      ]),
    );
    expect(next.class_placement?.map((row) => row.leftDay)).toEqual([null, null]);
    expect(next.dossier).toMatchObject([{ classId: classB, schoolYear: '2027-2028' }]);
  });

  it('lets a child come back to the class it had left', async () => {
    const back = { classId: classA, schoolYear: '2026-2027', from: '2026-10-20' };
    const next = await project(
      dossierProjection,
      entriesOf([
        ...admission(0),
        ...departure(0).slice(0, 1),
        { streamId: `dossier-${dossierId}`, type: 'dossier.class-placed', payload: back },
      ]),
    );
    expect(next.class_placement?.find((row) => row.classId === classA)).toMatchObject({
      leftDay: null,
    });
    expect(next.class_placement?.find((row) => row.classId === classB)).toMatchObject({
      leftDay: '2026-10-20',
    });
  });

  it('shows the hold and its release', async () => {
    const { hold, dossier } = await rows;
    expect(hold).toMatchObject([
      { holdId: idOf('hold 0'), authority: 'Sở GD&ĐT', released: { decisionNo: '13/CV' } },
    ]);
    expect(dossier).toMatchObject([{ activeHolds: 0 }]);
  });

  it('drops a verified backup as soon as something happens that it does not contain', async () => {
    const upToBackup = disposal(0).slice(0, 5);
    const [hold] = departure(0).filter(({ type }) => type === 'dossier.hold-placed');
    if (!hold) throw new Error('no hold');
    const before = [...admission(0), ...upToBackup];
    const backedUp = await project(dossierProjection, entriesOf(before));
    expect(backedUp.dossier).toMatchObject([{ disposition: { backup: { medium: 'USB-01' } } }]);
    const held = await project(dossierProjection, entriesOf([...before, hold]));
    expect(held.dossier?.[0]?.disposition).not.toHaveProperty('backup');
    expect(held.dossier).toMatchObject([{ disposition: { stage: 'notice-served' } }]);
  });

  it('becomes a tombstone that carries every step of its disposition and the certificate', async () => {
    expect((await rows).dossier).toMatchObject([
      {
        status: 'disposed',
        disposition: {
          stage: 'certified',
          appraised: { verdict: 'dispose', minutesNo: '14/BB' },
          approved: { decisionNo: '15/QĐ' },
          notice: { waitThrough: '2032-02-10' },
          backup: { medium: 'USB-01' },
          certificate: { certificateNo: '16/GCN', retainedHeads: [{ revision: 1 }] },
        },
      },
    ]);
  });
});

describe('the lock read model', () => {
  it('shows who proposed, decided and executed, and every unlock until it is relocked', async () => {
    const rows = await project(lockProjection, entriesOf(locking(0)));
    expect(rows.lock).toMatchObject([
      {
        status: 'executed',
        scope: { classId: classA },
        decided: { decisionNo: '06/QĐ' },
        executed: { logHead: { size: 1 } },
      },
    ]);
    expect(rows.unlock).toMatchObject([
      { status: 'relocked', recordId, relocked: { cause: 'correction-applied' } },
    ]);
    expect(rows.lock_unlock).toMatchObject([
      { lockId: idOf('lock 0'), unlockId: idOf('unlock 0') },
    ]);
  });
});

describe('the read model of readings', () => {
  const rows = project(readsProjection, entriesOf([...admission(0), ...readings([0, 1])]));

  it('shows each entry with all that it showed, a dossier once', async () => {
    expect((await rows).access).toMatchObject([
      {
        personId: people.teacher,
        role: 'homeroomTeacher',
        operation: 'dossier',
        requestNo: null,
        forAuthority: false,
        dossiers: [{ dossierId, fields: ['disability', 'personalNo', 'reason'] }],
      },
      { role: 'inspector', requestNo: '15/CV-SGDĐT', forAuthority: true },
    ]);
  });

  it('shows for each dossier who saw it, and none to whom another was shown', async () => {
    const seenBy = (await rows).dossier_view?.map((row) => [row.dossierId, row.personId]);
    expect(seenBy).toHaveLength(3);
    expect(seenBy).toEqual(
      expect.arrayContaining([
        [dossierId, people.teacher],
        [dossierId, people.board],
        [childOf(1).dossierId, people.board],
      ]),
    );
  });
});

describe('the sign-in projection', () => {
  it('keeps who may share an account, and nothing else of what happens at the door', async () => {
    const rows = await project(signInProjection, entriesOf(atTheDoor()));
    const deviceId = idOf('staff room');
    expect(rows).toEqual({
      sharing_suspicion: [
        expect.objectContaining({
          accountId: idOf('account of teacher'),
          cause: 'two-devices',
          deviceId,
          logIndex: 1n,
        }),
        expect.objectContaining({
          accountId: idOf('account of board'),
          cause: 'many-signers',
          deviceId,
          logIndex: 4n,
        }),
      ],
    });
  });
});

describe('the files of a record', () => {
  const entries = entriesOf([...foundation(), ...sheetOfClass(1), ...filesOfSheet()]);

  it('are those that stand, with who attached them', async () => {
    const { record } = await project(recordProjection, entries);
    expect(record).toMatchObject([
      {
        attachments: [
          { fileId: idOf('first file'), type: 'pdf', sizeBytes: 1234, pages: 2, revision: 2 },
        ],
      },
    ]);
  });

  it('are told of in its history by the name under which each was attached', async () => {
    const { record_history: told = [] } = await project(recordHistoryProjection, entries);
    const ofFiles = told.filter((row) => String(row.type).startsWith('record.file-'));
    expect(ofFiles.map((row) => [row.type, row.notes])).toEqual([
      ['record.file-attached', [{ revision: 2, purpose: 'documents', field: 'name' }]],
      ['record.file-attached', [{ revision: 3, purpose: 'documents', field: 'name' }]],
      ['record.file-detached', [{ revision: 3, purpose: 'documents', field: 'name' }]],
    ]);
  });
});
