import { Type } from 'class-transformer';
import { IsIn, IsNotEmpty, IsString, Matches, ValidateNested } from 'class-validator';
import {
  type AssessmentDay,
  type DayOff,
  pointsOf,
  type Term,
  type Weekday,
  weekdays,
} from '../domain/shared/calendar.js';
import type { LocalDate } from '../domain/shared/instant.js';

const date = /^\d{4}-\d{2}-\d{2}$/;

class TermPart implements Term {
  @IsIn(pointsOf.term) code!: Term['code'];
  @Matches(date) startsOn!: LocalDate;
  @Matches(date) endsOn!: LocalDate;
}

class AssessmentPart implements AssessmentDay {
  @IsIn(pointsOf.assessment) code!: AssessmentDay['code'];
  @Matches(date) on!: LocalDate;
}

class DayOffPart implements DayOff {
  @Matches(date) from!: LocalDate;
  @Matches(date) to!: LocalDate;
  @IsString() @IsNotEmpty() name!: string;
}

/** The calendar of the first year, for a school that has one when it is founded. */
export class CalendarPart {
  @ValidateNested({ each: true }) @Type(() => TermPart) terms!: TermPart[];
  @ValidateNested({ each: true }) @Type(() => AssessmentPart) assessments!: AssessmentPart[];
  @ValidateNested({ each: true }) @Type(() => DayOffPart) daysOff!: DayOffPart[];
  @IsIn(weekdays, { each: true }) schoolDays!: Weekday[];
  @IsString() @IsNotEmpty() decisionNo!: string;
}

export const calendarExample = {
  terms: [
    { code: 'HK1', startsOn: '2026-09-05', endsOn: '2027-01-15' },
    { code: 'HK2', startsOn: '2027-01-18', endsOn: '2027-05-31' },
  ],
  assessments: [],
  daysOff: [
    { from: '2027-01-01', to: '2027-01-01', name: 'Tết Dương lịch' },
    { from: '2027-02-03', to: '2027-02-12', name: 'Tết Nguyên đán Đinh Mùi' },
    { from: '2027-04-30', to: '2027-05-01', name: 'Ngày Giải phóng miền Nam và Quốc tế Lao động' },
  ],
  schoolDays: ['mon', 'tue', 'wed', 'thu', 'fri'],
  decisionNo: '…',
};
