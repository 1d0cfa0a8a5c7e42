/**
 * What may stand in the operational log: an allowlist, because personal data must not be able to
 * get in, not even by a careless line of code. A field that is not named here is dropped; a text
 * that is not an identifier (words, names, Vietnamese letters) is withheld.
 */
const allowedFields = new Set([
  'event',
  'operation',
  'component',
  'schoolId',
  'streamId',
  'commandId',
  'correlationId',
  'eventId',
  'eventType',
  'projection',
  'role',
  'code',
  'name',
  'frames',
  'signal',
  'version',
  'logIndex',
  'size',
  'count',
  'attempt',
  'durationMs',
  'lagMs',
  'port',
  'pid',
  'status',
  'method',
  'url',
]);

/** Ids, codes, versions, paths: one word of ASCII. */
const identifier = /^[\w.:@/#=+-]{1,200}$/;

export type LogValue = string | number | boolean | null | readonly string[];
export type LogFields = Readonly<Record<string, LogValue>>;

export const withheld = '[withheld]';

export const safeFields = (fields: Readonly<Record<string, unknown>>): LogFields =>
  Object.fromEntries(
    Object.entries(fields)
      .filter(([name]) => allowedFields.has(name))
      .map(([name, value]) => [name, safeValue(name, value)]),
  );

const safeValue = (name: string, value: unknown): LogValue => {
  if (value === null || typeof value === 'number' || typeof value === 'boolean') return value;
  if (typeof value === 'bigint') return value.toString();
  if (name === 'frames' && Array.isArray(value)) return value.map(String);
  if (typeof value === 'string' && identifier.test(value)) return value;
  return withheld;
};

/** `at place (file:line:column)`: nothing else in a stack is sure not to be part of a message. */
const frame =
  /^ {4}at (?:[\w$.<>[\] #]{1,120} \()?(?:file:\/\/|node:|\/)[\w@:/.+-]{1,300}:\d+:\d+\)?$/;

/** The places in a stack, without the message it begins with. */
export const framesOf = (stack: string): readonly string[] =>
  stack
    .split('\n')
    .filter((line) => frame.test(line))
    .map((line) => line.trim());

/**
 * Kind, code and place of an error, without its message: drivers and parsers put the offending
 * value there.
 */
export const errorFields = (error: Error): LogFields => {
  const { code } = error as Error & { code?: unknown };
  return safeFields({
    name: error.name,
    ...(typeof code === 'string' || typeof code === 'number' ? { code } : {}),
    frames: framesOf(error.stack ?? ''),
  });
};
