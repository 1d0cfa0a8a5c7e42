import type { Consent } from './books.js';
import type { Compared } from './compared.js';
import { type Child, classOn, type LivingSchool } from './school.js';

/** Given before photos are taken of the children, taken back after. */
const datesOf = {
  full: { given: '2026-09-09', withdrawn: '2027-03-10' },
  short: { given: '2026-10-27', withdrawn: '2026-11-04' },
} as const;

/** Of so many children one has a consent, and of so many consents one is taken back. */
const perConsent = { full: 8, short: 2 } as const;
const perWithdrawal = 3;

const paper = 'Giấy đồng ý, cặp hồ sơ của lớp';

/** Some guardians agree that photos are kept, and some of these change their mind. */
export const planConsents = (school: LivingSchool): void => {
  const { agenda, world } = school;
  const dates = datesOf[world.size];
  const registrar = school.holder('registrar');
  for (const [at, child] of school.children.entries()) {
    const no = at / perConsent[world.size];
    if (!Number.isInteger(no)) continue;
    agenda.add(dates.given, '14:00', registrar, () => give(school, registrar, child));
    if (no % perWithdrawal !== 0) continue;
    agenda.add(dates.withdrawn, '14:00', registrar, () => takeBack(school, registrar, child));
  }
};

const guardianOf = ({ plan }: Child): string => `Phụ huynh của ${plan.fullName}`;

const give = async (school: LivingSchool, registrar: string, child: Child): Promise<void> => {
  const { people, books, world } = school;
  const { dossierId } = child;
  const from = datesOf[world.size].given;
  if (classOn(child, from) === null) return;
  const { createdId: id } = await people.act(registrar, 'giveConsent', {
    ...{ dossierId, guardian: guardianOf(child), relation: 'mẹ', paper, from },
    childAgreed: world.level === 'primary',
  });
  books.consents.set(dossierId, { id, dossierId, isWithdrawn: false });
  books.count('fact');
};

const takeBack = async (school: LivingSchool, registrar: string, child: Child): Promise<void> => {
  const { people, books, world } = school;
  const consent = books.consents.get(child.dossierId);
  if (!consent) return;
  await people.act(registrar, 'withdrawConsent', {
    ...{ dossierId: child.dossierId, consentId: consent.id, guardian: guardianOf(child) },
    ...{ paper: 'Đơn xin rút', withdrawnOn: datesOf[world.size].withdrawn },
  });
  consent.isWithdrawn = true;
  books.count('fact');
};

/** Of each child with one, whether its consent stands. */
export const compareConsents = async (school: LivingSchool): Promise<readonly Compared[]> => {
  const consents = [...school.books.consents.values()];
  let [given, withdrawn] = [0, 0];
  for (const consent of consents) {
    const found = await foundOf(school, consent);
    given += Number(found !== undefined);
    withdrawn += Number(found?.isInForce === false && found.withdrawal !== null);
  }
  const own = consents.filter(({ isWithdrawn }) => isWithdrawn).length;
  return [
    { what: 'consents that were given', simulated: consents.length, engine: given },
    { what: 'consents that were withdrawn', simulated: own, engine: withdrawn },
  ];
};

interface ConsentFound {
  readonly id: string;
  readonly isInForce: boolean;
  readonly withdrawal: object | null;
}

const foundOf = async (
  { people, principal }: LivingSchool,
  { id, dossierId }: Consent,
): Promise<ConsentFound | undefined> => {
  const { dossier } = await people.ask<{ dossier: { consents: ConsentFound[] } | null }>(
    principal,
    `query ($id: ID!) { dossier(id: $id) {
       consents { id isInForce withdrawal { withdrawnOn } } } }`,
    { id: dossierId },
  );
  return dossier?.consents.find((one) => one.id === id);
};
