/** Which room may know which; `tests/architecture/` plants a violation of every rule. */
const npm = (names) => `(^|/)node_modules/(${names})/`;

const layer = (name, from, allowed, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from },
  to: { pathNot: allowed },
});

module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      comment: 'a circle has no bottom to start reading at',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'not-to-unresolvable',
      comment: 'an import that resolves to nothing escapes every other rule',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    layer('domain-is-pure', '^src/domain/', ['^src/domain/'], 'no npm, no node:*, no other layer'),
    {
      name: 'no-cross-aggregate',
      comment: 'aggregates meet in src/domain/shared only',
      severity: 'error',
      from: { path: '^src/domain/(?!shared/)([^/]+)/' },
      to: { path: '^src/domain/(?!shared/)([^/]+)/', pathNot: '^src/domain/$1/' },
    },
    {
      name: 'shared-knows-no-aggregate',
      comment: 'what is shared is below every aggregate',
      severity: 'error',
      from: { path: '^src/domain/shared/' },
      to: { path: '^src/domain/(?!shared/)' },
    },
    layer(
      'application-knows-ports-only',
      '^src/application/',
      ['^src/(domain|application)/', npm('@nestjs/(common|cqrs)')],
      'a use case knows what it needs, never who provides it',
    ),
    layer(
      'projections-read-events',
      '^projections/',
      ['^projections/', '^src/domain/', '^src/application/ports/', npm('typeorm')],
      'rows follow from events alone',
    ),
    layer(
      'graphql-speaks-to-buses',
      '^src/graphql/',
      [
        '^src/graphql/',
        '^src/application/',
        npm(
          '@nestjs/[^/]+|@apollo/[^/]+|graphql(-ws)?|class-validator|class-transformer|dataloader',
        ),
        npm('rxjs|reflect-metadata|express|@types/express|ws|@types/ws'),
      ],
      'resolvers carry no logic and reach nothing below the use cases',
    ),
    {
      name: 'infrastructure-implements-ports',
      comment: 'drivers know ports, never use cases, the API or the program around them',
      severity: 'error',
      from: { path: '^src/infrastructure/' },
      to: { path: '^src/(graphql|cli|main|app\\.module|application/(?!ports/))' },
    },
    {
      name: 'web-is-a-client',
      comment: 'the console knows the GraphQL API and nothing else',
      severity: 'error',
      from: { path: '^web/' },
      to: { path: '^(src|projections)/' },
    },
    {
      name: 'web-screens-are-apart',
      comment: 'what two screens share is a part',
      severity: 'error',
      from: { path: '^web/src/screens/([^/]+)/' },
      to: { path: '^web/src/screens/', pathNot: '^web/src/screens/$1/' },
    },
    {
      name: 'web-parts-know-no-screen',
      comment: 'parts are below screens, and the frame is above both',
      severity: 'error',
      from: { path: '^web/src/parts/' },
      to: { path: '^web/src/(screens|app)/' },
    },
    {
      name: 'web-client-knows-no-component',
      comment: 'speaking to the engine, writing dates and keeping drafts need no screen',
      severity: 'error',
      from: { path: '^web/src/(api|format|drafts|i18n)/' },
      to: { path: '^web/src/(screens|app|parts)/' },
    },
    {
      name: 'sources-know-no-tests',
      comment: 'what ships must not need what does not ship',
      severity: 'error',
      from: { path: '^(src|projections)/' },
      to: { path: '^(tests|bench|scripts)/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
  },
};
