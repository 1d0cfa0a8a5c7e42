import tseslint from 'typescript-eslint';

const noDoubleCast = {
  selector: 'TSAsExpression > TSAsExpression > TSUnknownKeyword',
  message: 'a cast through unknown switches the type checker off',
};

// What a constructor is given by injection is not an argument anyone has to remember.
const fewParameters = {
  selector: ':not(MethodDefinition[kind="constructor"]) > :function[params.length>4]',
  message: 'at most 4 parameters: name them in an object',
};

// From @nestjs/cqrs only the two buses are used: the rest lose or skip events without an error.
const cqrsBan = {
  name: '@nestjs/cqrs',
  importNames: ['AggregateRoot', 'EventPublisher', 'EventBus', 'EventsHandler', 'Saga'],
  message: 'events are appended to the store by the write loop; use CommandBus and QueryBus only',
};

// Whatever is put into a log text stays readable for ever; facts go into fields, past an allowlist.
const composedLogText = {
  selector:
    'CallExpression[callee.object.property.name="logger"] > TemplateLiteral[expressions.length>0],' +
    'CallExpression[callee.object.name="logger"] > TemplateLiteral[expressions.length>0],' +
    'CallExpression[callee.object.property.name="logger"] > BinaryExpression,' +
    'CallExpression[callee.object.name="logger"] > BinaryExpression',
  message: 'a log text is constant; give facts as fields',
};

const always = [noDoubleCast, fewParameters, composedLogText];

// `PageInfo` is the name Relay clients look for.
const vagueNames = '(Data|(?<!^Page)Info|Manager|Helper|Util|Utils|Impl)$';

const everywhere = {
  files: ['**/*.ts'],
  languageOptions: {
    parser: tseslint.parser,
    parserOptions: { projectService: true },
  },
  plugins: { '@typescript-eslint': tseslint.plugin },
  linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' },
  rules: {
    '@typescript-eslint/switch-exhaustiveness-check': [
      'error',
      { considerDefaultExhaustiveForUnions: false, allowDefaultCaseForExhaustiveSwitch: false },
    ],
    '@typescript-eslint/no-explicit-any': 'error',
    '@typescript-eslint/no-non-null-assertion': 'error',
    '@typescript-eslint/no-floating-promises': 'error',
    '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
    '@typescript-eslint/await-thenable': 'error',
    '@typescript-eslint/only-throw-error': 'error',
    '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
    '@typescript-eslint/ban-ts-comment': 'error',
    'no-restricted-imports': ['error', { paths: [cqrsBan] }],
    'no-restricted-syntax': ['error', ...always],
    'no-warning-comments': ['error', { terms: ['fixme', 'xxx'], location: 'anywhere' }],
    'max-lines': ['error', { max: 550 }],
    eqeqeq: 'error',
  },
};

const sources = {
  files: ['src/**/*.ts', 'projections/**/*.ts'],
  rules: {
    'max-lines': ['error', { max: 350 }],
    'max-lines-per-function': ['error', { max: 60, skipComments: true, skipBlankLines: true }],
    'id-denylist': ['error', 'data', 'info', 'manager', 'helper', 'util', 'utils'],
    '@typescript-eslint/naming-convention': [
      'error',
      { selector: 'typeLike', format: ['PascalCase'], custom: { regex: vagueNames, match: false } },
      {
        selector: 'interface',
        format: ['PascalCase'],
        custom: { regex: `^I[A-Z]|${vagueNames}`, match: false },
      },
    ],
    'no-console': 'error',
  },
};

// A test may look at a few cases of a union and treat the rest alike.
const tests = {
  files: ['tests/**/*.ts', 'bench/**/*.ts'],
  rules: {
    '@typescript-eslint/switch-exhaustiveness-check': [
      'error',
      { considerDefaultExhaustiveForUnions: true },
    ],
  },
};

// Standard output is the product of a command.
const commandLine = { files: ['src/cli/**/*.ts'], rules: { 'no-console': 'off' } };

const outsideWorld = [
  'Date',
  'Intl',
  'crypto',
  'process',
  'performance',
  'fetch',
  'console',
  'setTimeout',
  'setInterval',
  'structuredClone',
  'globalThis',
];
const chance = [
  {
    object: 'Math',
    property: 'random',
    message: 'a decision gets its ids and chance from outside',
  },
];
const locale = {
  selector: 'MemberExpression[property.name=/^(toLocale|localeCompare)/]',
  message: 'the result would depend on the machine',
};
const domain = {
  files: ['src/domain/**/*.ts'],
  rules: {
    'no-restricted-globals': ['error', ...outsideWorld],
    'no-restricted-properties': [
      'error',
      ...chance,
      { object: 'JSON', property: 'stringify', message: 'canonical bytes come from the codec' },
    ],
    'no-restricted-syntax': [
      'error',
      ...always,
      locale,
      'ClassDeclaration',
      'ClassExpression',
      'AwaitExpression',
      ':function[async=true]',
      'ThrowStatement',
    ],
  },
};

/** `invariant` is the one place in the domain that throws. */
const theOneThrow = {
  files: ['src/domain/shared/invariant.ts'],
  rules: { 'no-restricted-syntax': ['error', ...always, locale, 'ClassDeclaration'] },
};

// The same events must give the same rows on every machine and at any time.
const projections = {
  files: ['projections/**/*.ts'],
  rules: {
    'no-restricted-globals': ['error', ...outsideWorld],
    'no-restricted-properties': ['error', ...chance],
    'no-restricted-syntax': ['error', ...always, locale, ':function[async=true]'],
  },
};

const scripts = {
  files: ['**/*.mjs', '**/*.cjs'],
  rules: { eqeqeq: 'error', 'prefer-const': 'error', 'no-unused-vars': 'error' },
};

export default [
  { ignores: ['dist/', 'var/', 'coverage/', 'bench/node_modules/', 'tests/architecture/planted/'] },
  everywhere,
  sources,
  tests,
  commandLine,
  domain,
  theOneThrow,
  projections,
  scripts,
];
