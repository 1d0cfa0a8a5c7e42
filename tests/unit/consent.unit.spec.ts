import { consentInForce } from '../../src/domain/dossier/consent.state.js';
import { dossierDecider } from '../../src/domain/dossier/dossier.decider.js';
import { type ConsentId, type HoldId, subjectOfConsent } from '../../src/domain/shared/ids.js';
import { expectAllShown, specOf, tell } from '../support/decider-spec.js';
import {
  backedUp,
  begin,
  consent,
  consentId,
  execute,
  executed,
  hold,
  holdId,
  left,
  leftOn,
  moments,
  opened,
  release,
  withdrawal,
} from '../support/dossier-scenes.js';
import { day, staff } from '../support/people.js';

const { given, after } = specOf(dossierDecider);
const keepers = [
  'homeroomTeacher',
  'registrar',
  'systemAdministrator',
  'principal',
  'vicePrincipal',
];
const second = 'consent-2' as ConsentId;
const agreed = [...opened, consent()];

describe('GiveConsent', () => {
  test('is recorded with the words of the paper under the key of the child (row 5)', () => {
    after(...opened)
      .when(consent({ until: day('2021-05-31'), childAgreed: true }))
      .then({
        type: 'dossier.consent-given',
        payload: {
          consentId,
          purpose: 'media',
          from: '2020-09-05',
          until: '2021-05-31',
          childAgreed: true,
        },
        protectedBlocks: [
          {
            subjectId: 'child-1',
            purpose: 'consent',
            fields: {
              guardian: 'Nguyễn Thị Lan',
              relation: 'mẹ',
              paper: 'Giấy đồng ý ngày 08/9/2020',
            },
          },
        ],
      });
  });

  test('is refused while another is in force, and possible once that one has ended', () => {
    const inForce = { type: 'ConsentIsInForce', consentId } as const;
    after(...agreed)
      .when(consent({ consentId: second }))
      .refused(inForce);
    after(...agreed)
      .when(consent())
      .refused(inForce);
    after(...agreed, withdrawal())
      .when(consent({ ...moments.exit, consentId: second }))
      .then({ type: 'dossier.consent-given' });
    const ended = [...opened, consent({ until: day('2020-12-31') })];
    after(...ended)
      .when(consent({ ...moments.exit, consentId: second }))
      .then({ type: 'dossier.consent-given' });
    // Nobody gives an id a second meaning.
    after(...ended)
      .when(consent({ ...moments.exit }))
      .refused(inForce);
  });

  test('is refused to others, of other dossiers, for days that cannot be, and without words', () => {
    const draft = after(...opened);
    draft.when(consent({}, staff.board)).refused({ type: 'RoleIsNotAllowed', allowed: keepers });
    draft.when(consent({}, staff.homeroomB)).refused({ type: 'NotInYourClass' });
    draft
      .when(consent({ from: day('2020-09-06') }))
      .refused({ type: 'DateIsInvalid', field: 'from' });
    draft
      .when(consent({ until: day('2020-09-04') }))
      .refused({ type: 'DateIsInvalid', field: 'until' });
    for (const field of ['guardian', 'relation', 'paper']) {
      const lengthMax = field === 'paper' ? 300 : 200;
      draft.when(consent({ [field]: ' ' })).refused({ type: 'TextIsInvalid', field, lengthMax });
    }
    given().when(consent()).refused({ type: 'DossierNotFound' });
    after(begin()).when(consent()).refused({ type: 'DossierIsNotOfChild' });
    after(...left)
      .when(consent())
      .refused({ type: 'ChildHasLeft', exitedOn: leftOn });
    after(...executed)
      .when(consent())
      .refused({ type: 'DossierIsDisposed' });
  });
});

describe('WithdrawConsent', () => {
  test('orders that the keys of the consent are destroyed and no others (row 5)', () => {
    after(...agreed)
      .when(withdrawal())
      .then({
        type: 'dossier.consent-withdrawn',
        payload: {
          consentId,
          purpose: 'media',
          withdrawnOn: leftOn,
          subjectIds: [subjectOfConsent(consentId)],
        },
        protectedBlocks: [
          {
            subjectId: 'child-1',
            purpose: 'consent',
            fields: { guardian: 'Nguyễn Thị Lan', paper: 'Đơn xin rút' },
          },
        ],
      });
  });

  test('is possible for a child who has left, and of a consent that has ended', () => {
    const ended = consent({ until: day('2020-12-31') });
    after(...opened, ended, ...left.slice(opened.length))
      .when(withdrawal())
      .then({ type: 'dossier.consent-withdrawn' });
  });

  test('is refused while the dossier is held, naming who holds it, and possible afterwards', () => {
    const second = 'hold-2' as HoldId;
    const held = [...agreed, hold(), hold(staff.principal, second)];
    const authority = 'Ủy ban nhân dân phường';
    after(...held)
      .when(withdrawal())
      .refused({ type: 'MediaAreHeld', holdIds: [holdId, second], authority });
    after(...held, release())
      .when(withdrawal())
      .refused({ type: 'MediaAreHeld', holdIds: [second], authority });
    after(...held, release(), release(staff.principal, second))
      .when(withdrawal())
      .then({ type: 'dossier.consent-withdrawn' });
  });

  test('is refused to others, a second time, of another id, and for days that cannot be', () => {
    const given_ = after(...agreed);
    given_
      .when(withdrawal({}, staff.board))
      .refused({ type: 'RoleIsNotAllowed', allowed: keepers });
    given_.when(withdrawal({}, staff.homeroomB)).refused({ type: 'NotInYourClass' });
    given_.when(withdrawal({ consentId: second })).refused({ type: 'ConsentNotFound' });
    after(...agreed, withdrawal())
      .when(withdrawal())
      .refused({ type: 'ConsentNotFound' });
    for (const withdrawnOn of ['2020-09-04', '2021-07-01']) {
      given_
        .when(withdrawal({ withdrawnOn: day(withdrawnOn) }))
        .refused({ type: 'DateIsInvalid', field: 'withdrawnOn' });
    }
    given_
      .when(withdrawal({ paper: '' }))
      .refused({ type: 'TextIsInvalid', field: 'paper', lengthMax: 300 });
  });
});

describe('consentInForce', () => {
  test('is the one that began, has not ended, and nobody took back', () => {
    const { state } = tell(dossierDecider, [...opened, consent({ until: day('2020-12-31') })]);
    const { consents } = state as { consents: Parameters<typeof consentInForce>[0] };
    const on = (text: string) => consentInForce(consents, day(text))?.consentId ?? null;
    expect(['2020-09-04', '2020-09-05', '2020-12-31', '2021-01-01'].map(on)).toEqual([
      null,
      consentId,
      consentId,
      null,
    ]);
  });
});

describe('the disposition of a dossier', () => {
  test('destroys what was kept by consents that nobody withdrew, too', () => {
    const end = backedUp.slice(opened.length);
    after(
      ...agreed,
      withdrawal({ ...moments.entry, withdrawnOn: day('2020-09-05') }),
      consent({ consentId: second }),
      ...end,
    )
      .when(execute())
      .then({
        type: 'dossier.disposition-executed',
        payload: { subjectIds: ['child-1', second] },
      });
  });
});

test('every refusal is shown', () => {
  const always = ['DateIsInvalid', 'NotInYourClass', 'RoleIsNotAllowed', 'TextIsInvalid'];
  const elsewhere = ['DossierIsDisposed', 'DossierIsNotOfChild', 'DossierNotFound'];
  expectAllShown({
    GiveConsent: [...always, ...elsewhere, 'ChildHasLeft', 'ConsentIsInForce'],
    WithdrawConsent: [...always, 'ConsentNotFound', 'MediaAreHeld'],
  });
});
