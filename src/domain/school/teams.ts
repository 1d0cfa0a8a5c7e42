import type { TeamId } from '../shared/ids.js';
import { type SchoolState, sameName, type Team } from './school.state.js';

export const teamOf = (state: SchoolState, teamId: TeamId): Team | null =>
  state.teams[teamId] ?? null;

export const teamNamed = (
  state: SchoolState,
  schoolYear: string | null,
  name: string,
): Team | null =>
  Object.values<Team>(state.teams).find(
    (one) => one.schoolYear === schoolYear && sameName(one.name, name),
  ) ?? null;
