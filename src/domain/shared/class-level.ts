import type { RecordKind, Topic } from './record-kind.js';

/**
 * The topics that a class of that level has; undefined of a kind without topics. A class of which no
 * level is said has all of them.
 */
export const topicsAt = (
  { topics }: Pick<RecordKind, 'topics'>,
  level: string | null,
): readonly Topic[] | undefined => topics?.filter((topic) => isAt(topic, level));

const isAt = ({ levels }: Topic, level: string | null): boolean =>
  level === null || levels === undefined || levels.includes(level);

/** Whether a class of one of these levels has the topic. */
export const hasTopic = (
  kind: Pick<RecordKind, 'topics'>,
  topic: string,
  levels: readonly (string | null)[],
): boolean =>
  levels.some((level) => topicsAt(kind, level)?.some(({ code }) => code === topic) ?? false);
