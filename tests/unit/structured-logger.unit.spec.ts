import { StructuredLogger } from '../../src/infrastructure/logging/structured-logger.js';

const logged = (
  write: (logger: StructuredLogger) => void,
  form: 'json' | 'terminal' = 'json',
): string => {
  const lines: string[] = [];
  const destination = { write: (line: string) => lines.push(line) };
  write(new StructuredLogger({ level: 'trace', form, destination }));
  return lines.join('');
};

const child = 'Nguyễn Thị Hoa';

describe('the operational log', () => {
  it('keeps the constant text and the facts of the allowlist', () => {
    const line = JSON.parse(
      logged((logger) => logger.log('sealed', { schoolId: 's-1', count: 3, logIndex: 7n })),
    );
    expect(line).toMatchObject({ msg: 'sealed', schoolId: 's-1', count: 3, logIndex: '7' });
  });

  it('drops a field that is not on the allowlist', () => {
    expect(logged((logger) => logger.log('saved', { fullName: child }))).not.toContain(child);
  });

  it('withholds words in a field that is on the allowlist', () => {
    const text = logged((logger) => logger.log('saved', { operation: child, name: 'Tran Van An' }));
    expect(text).not.toContain(child);
    expect(text).not.toContain('Tran Van An');
    expect(text).toContain('[withheld]');
  });

  it('withholds a nested value', () => {
    expect(logged((logger) => logger.log('saved', { event: { child } }))).not.toContain(child);
  });

  it('tells kind, code and place of an error, and neither its message nor its details', () => {
    const error = Object.assign(new RangeError(`wrong value: ${child}`), {
      code: '23505',
      detail: `Key (name)=(${child}) already exists.`,
      parameters: [child],
    });
    const text = logged((logger) => logger.error('append failed', error));
    expect(text).not.toContain(child);
    expect(JSON.parse(text)).toMatchObject({
      msg: 'append failed',
      name: 'RangeError',
      code: '23505',
    });
    expect(text).toContain('structured-logger.unit.spec');
  });

  it('withholds an error message of several lines as well', () => {
    const error = new Error(`first\n${child}\n   at noon ${child}`);
    expect(logged((logger) => logger.error(error))).not.toContain(child);
  });

  it('takes a text that comes with a stack, as NestJS gives it, for an error message', () => {
    const error = new Error(child);
    const text = logged((logger) => logger.error(child, error.stack, 'ExceptionsHandler'));
    expect(text).not.toContain(child);
    expect(JSON.parse(text)).toMatchObject({ msg: 'error', component: 'ExceptionsHandler' });
  });

  it('reads well on a terminal', () => {
    const text = logged((logger) => logger.warn('sealer stalled', { lagMs: 1200 }), 'terminal');
    expect(text).toMatch(/^\d\d:\d\d:\d\d warn {2}sealer stalled lagMs=1200\n$/);
  });

  it('says nothing below its level', () => {
    const lines: string[] = [];
    const destination = { write: (line: string) => lines.push(line) };
    new StructuredLogger({ level: 'warn', form: 'json', destination }).log('quiet');
    expect(lines).toEqual([]);
  });
});
