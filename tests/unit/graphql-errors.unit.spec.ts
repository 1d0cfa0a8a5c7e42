import 'reflect-metadata';
import { Logger } from '@nestjs/common';
import { GraphQLError, type GraphQLFormattedError, locatedError } from 'graphql';
import {
  CommandIdReused,
  ReadModelIsBehind,
  TooManyConflicts,
} from '../../src/application/errors.js';
import { StoreIsCorrupt, StoreUnavailable } from '../../src/application/ports/event-store.js';
import { NotSignedIn } from '../../src/graphql/context/not-signed-in.js';
import { correlate, errorFormatter } from '../../src/graphql/errors/format-error.js';
import { InputIsInvalid } from '../../src/graphql/input-problem.js';

const { jest } = import.meta;

const format = (error: unknown, withSuggestions = false): GraphQLFormattedError => {
  const located = locatedError(error, [], ['record']);
  correlate(located, 'c-1');
  const { message, extensions } = located;
  return errorFormatter({ withSuggestions })({ message, extensions, path: ['record'] }, located);
};

let logged: jest.SpiedFunction<Logger['error']>;
beforeEach(() => {
  logged = jest.spyOn(Logger.prototype, 'error').mockImplementation(() => undefined);
});
afterEach(() => logged.mockRestore());

describe('an error on its way out', () => {
  it('that nobody knows is INTERNAL, with a correlation id and nothing else', () => {
    const secret = 'select * from keys.subject_key where id = $1 -- /srv/luuvet/dist/x.js Nguyễn';
    const formatted = format(Object.assign(new Error(secret), { code: '42P01', detail: secret }));
    expect(formatted).toEqual({
      message: expect.stringContaining('Something went wrong inside'),
      path: ['record'],
      extensions: {
        code: 'INTERNAL',
        message: { vi: expect.any(String), en: expect.any(String) },
        correlationId: 'c-1',
      },
    });
    expect(JSON.stringify(formatted)).not.toMatch(/select|subject_key|dist|Nguyễn|42P01/);
  });

  it('is found in the log by its correlation id, without what somebody typed', () => {
    format(new TypeError('cannot read Nguyễn Văn An'));
    const said = JSON.stringify(logged.mock.calls[0]);
    expect(said).toContain('c-1');
    expect(said).toContain('TypeError');
    expect(said).toMatch(/graphql-errors/);
    expect(said).not.toContain('Nguyễn');
  });

  it.each([
    [new StoreUnavailable('connect ECONNREFUSED /tmp/sock'), 'STORE_UNAVAILABLE', true],
    [new TooManyConflicts(3), 'TOO_MANY_CONFLICTS', true],
    [new CommandIdReused(), 'COMMAND_ID_REUSED', false],
    [new ReadModelIsBehind(), 'READ_MODEL_IS_BEHIND', true],
  ])('%s keeps its code, and says in two languages what to do', (error, code, retry) => {
    const { message, extensions } = format(error);
    expect(extensions).toEqual({
      code,
      retry,
      message: { vi: expect.any(String), en: expect.any(String) },
      correlationId: 'c-1',
    });
    expect(message).not.toContain(error.message);
    expect(logged).not.toHaveBeenCalled();
  });

  it('of a corrupt store stays inside', () => {
    expect(format(new StoreIsCorrupt('hash of record-1@3')).extensions?.['code']).toBe('INTERNAL');
  });

  it('about the input keeps its problems and their places', () => {
    const problem = { path: 'input.x', problem: 'maxLength', message: { vi: 'v', en: 'e' } };
    expect(format(new InputIsInvalid([problem])).extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      problems: [problem],
    });
  });

  it('about the credential says the same whatever was wrong', () => {
    expect(format(new NotSignedIn()).extensions).toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  it('of graphql while it runs is a defect of ours', () => {
    const error = new GraphQLError('Cannot return null for non-nullable field Record.id.');
    expect(format(error).extensions?.['code']).toBe('INTERNAL');
  });

  it('about the document suggests names in development only', () => {
    const error = new GraphQLError('Cannot query field "scool". Did you mean "school"?', {
      extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
    });
    expect(format(error, true).message).toContain('Did you mean "school"?');
    expect(format(error).message).toContain('Cannot query field "scool".');
    expect(format(error).message).not.toContain('school"?');
  });

  it('about too many tokens says that the request is too large', () => {
    const error = new GraphQLError(
      'Syntax Error: Document contains more that 1000 tokens. Parsing aborted.',
      { extensions: { code: 'GRAPHQL_PARSE_FAILED' } },
    );
    expect(format(error).extensions).toMatchObject({
      code: 'REQUEST_IS_TOO_LARGE',
      limit: 'tokens',
    });
  });
});
