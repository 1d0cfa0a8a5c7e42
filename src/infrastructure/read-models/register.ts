import {
  closedDayEntity,
  registerEntryEntity,
} from '../../../projections/register/register.entity.js';
import type {
  ClosedDayRow,
  DayNumbersRow,
  RegisterEntryRow,
  RegisterOf,
  RegisterPart,
} from '../../application/ports/register-rows.js';
import type { Page, PageRequest } from '../../application/ports/read-models.js';
import type { SchoolReader } from './school-reader.js';

export const readRegister = (
  reader: SchoolReader,
  { kind, year, topic, number, from, to }: RegisterPart,
  page: PageRequest,
): Promise<Page<RegisterEntryRow>> => {
  const query = reader
    .rows(registerEntryEntity)
    .andWhere('r.kind = :kind AND r.year = :year', { kind, year });
  if (topic !== null) query.andWhere('r.topic = :topic', { topic });
  if (number !== null) query.andWhere('r.number = :number', { number });
  if (from !== null) query.andWhere('r.day >= :from', { from });
  if (to !== null) query.andWhere('r.day <= :to', { to });
  return reader.page(query, 'filedLogIndex', page);
};

export const readClosedDays = (
  reader: SchoolReader,
  { kind, year }: RegisterOf,
): Promise<readonly ClosedDayRow[]> =>
  reader
    .rows(closedDayEntity)
    .andWhere('r.kind = :kind AND r.year = :year', { kind, year })
    .orderBy('r.day')
    .getMany();

export const readDayNumbers = (
  reader: SchoolReader,
  { kind, year }: RegisterOf,
): Promise<readonly DayNumbersRow[]> =>
  reader.statement<DayNumbersRow>(
    `SELECT day, topic, min(number)::int AS first, max(number)::int AS last
       FROM read.register_entry
      WHERE school_id = $1 AND kind = $2 AND year = $3
      GROUP BY day, topic
      ORDER BY day, topic`,
    [kind, year],
  );
