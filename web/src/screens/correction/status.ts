export const statuses = [
  'REQUESTED',
  'PERMITTED',
  'APPLIED',
  'CLOSED',
  'REFUSED',
  'VOIDED',
] as const;
export type Status = (typeof statuses)[number];

export const isStatus = (value: unknown): value is Status =>
  statuses.some((status) => status === value);

/** Never the only sign: the word stands beside it. */
export const statusColours: Readonly<Record<Status, string>> = {
  REQUESTED: 'yellow',
  PERMITTED: 'ink',
  APPLIED: 'teal',
  CLOSED: 'gray',
  REFUSED: 'son',
  VOIDED: 'gray',
};
