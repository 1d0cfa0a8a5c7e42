import type { LivingSchool } from './school.js';

/** Makes counts of the simulator wrong by one each; gives what puts them right again. */
export const spoil = (school: LivingSchool): (() => void) => {
  const all = [
    spoilPresence(school),
    spoilMinutes(school),
    spoilSum(school),
    spoilFile(school),
    spoilConsent(school),
    spoilDeadline(school),
    spoilReading(school),
  ];
  return () => {
    for (const putRight of all) putRight();
  };
};

const spoilPresence = ({ books }: LivingSchool): (() => void) => {
  const [entry] = books.of('attendance');
  const name = [...(entry?.values.keys() ?? [])].find((one) => one.endsWith('/presence'));
  if (!entry || name === undefined) throw new Error('there is nothing to spoil');
  const value = entry.values.get(name) ?? null;
  entry.values.set(name, value === 'P' ? 'KP' : 'P');
  return () => entry.values.set(name, value);
};

/** Minutes of a team, from a day before there was a school. */
const spoilMinutes = ({ books }: LivingSchool): (() => void) => {
  const reported = new Set(books.of('team-term-report').map(({ dossierId }) => dossierId));
  const entry = books.of('team-minutes').find(({ dossierId }) => reported.has(dossierId));
  if (!entry) throw new Error('there are no minutes to spoil');
  const metOn = entry.values.get('metOn') ?? null;
  entry.values.set('metOn', '2000-01-01');
  return () => entry.values.set('metOn', metOn);
};

/** A report of a class that would not be in the sum. */
const spoilSum = ({ books }: LivingSchool): (() => void) => {
  const [school] = books.of('school-month-report');
  const entry = books
    .of('class-month-report')
    .find(({ period, status }) => period === school?.period && status !== 'DRAFT');
  if (!entry) throw new Error('there is no sum to spoil');
  const { status } = entry;
  entry.status = 'DRAFT';
  return () => {
    entry.status = status;
  };
};

/** A paper of which other bytes were sent. */
const spoilFile = ({ books }: LivingSchool): (() => void) => {
  const file = books.files.find(({ consent }) => consent === null);
  if (!file) throw new Error('there is no file to spoil');
  const { sha256 } = file;
  file.sha256 = sha256.replace(/^./, (first) => (first === '0' ? '1' : '0'));
  return () => {
    file.sha256 = sha256;
  };
};

/** A consent that would have been taken back, so that its photo would be gone. */
const spoilConsent = ({ books }: LivingSchool): (() => void) => {
  const standing = books.files.find(({ consent }) => consent?.isWithdrawn === false)?.consent;
  if (!standing) throw new Error('there is no consent to spoil');
  standing.isWithdrawn = true;
  return () => {
    standing.isWithdrawn = false;
  };
};

/** A deadline that nobody would have set: what was on time by it is late. */
const spoilDeadline = ({ books }: LivingSchool): (() => void) => {
  const deadlines = books.deadlines.splice(0);
  if (deadlines.length === 0) throw new Error('there is no deadline to spoil');
  return () => {
    books.deadlines.push(...deadlines);
  };
};

/** A reading that would not have been. */
const spoilReading = ({ books }: LivingSchool): (() => void) => {
  const reading = books.readings.shift();
  if (!reading) throw new Error('there is no reading to spoil');
  return () => {
    books.readings.unshift(reading);
  };
};
