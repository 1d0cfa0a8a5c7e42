import { subjectOfPerson } from '../shared/ids.js';
import { err } from '../shared/result.js';
import { powers } from '../shared/roles.js';
import { invalidText, textRules } from '../shared/text-rules.js';
import { levelsOfYear } from './kinds-in-force.js';
import type { OpenClass, SetClassLevel } from './school.commands.js';
import { type Check, type Decision, happened, inSchool } from './school.guards.js';
import { classOf, type SchoolState } from './school.state.js';

/** What was recorded stays, and what is owed follows. */
export const setClassLevel = (command: SetClassLevel, state: SchoolState): Decision => {
  const { by, classId, level, reason } = command;
  // The reason lies with whoever gave it, and the installation is nobody.
  if (by === null) return err({ type: 'RoleIsNotAllowed', allowed: powers.manageSchool });
  const note = {
    subjectId: subjectOfPerson(by.personId),
    purpose: 'obligation-notes',
    fields: { reason },
  };
  return inSchool(command, state, 'manageSchool', () => ({
    refusal: classRefusal(command, state) ?? invalidText([['reason', reason, textRules.line]]),
    event: () =>
      happened({ type: 'school.class-level-set', version: 1, payload: { classId, level } }, [note]),
  }));
};

/** What a whole class or year owed was judged when it was locked. */
const classRefusal = ({ classId, level, lockIds }: SetClassLevel, state: SchoolState): Check => {
  const known = classOf(state, classId);
  if (!known) return { type: 'ClassNotFound' };
  if (lockIds.length > 0) return { type: 'ClassIsLocked', lockIds };
  if (known.level === level) return { type: 'ClassIsOfLevel' };
  return levelRefusal({ level, schoolYear: known.schoolYear }, state);
};

export const levelRefusal = (
  { level, schoolYear }: Pick<OpenClass, 'level' | 'schoolYear'>,
  state: SchoolState,
): Check =>
  level === null || levelsOfYear(state, schoolYear).some(({ code }) => code === level)
    ? null
    : { type: 'ClassLevelNotFound', level };
