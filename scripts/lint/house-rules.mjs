/** What this house forbids and no rule of the linter knows: a selector and why. */
const refusing = (message, ...selectors) => ({
  create: (context) =>
    Object.fromEntries(
      selectors.map((selector) => [selector, (node) => context.report({ node, message })]),
    ),
});

const onLogger = (argument) =>
  ['callee.object.property.name', 'callee.object.name'].map(
    (path) => `CallExpression[${path}="logger"] > ${argument}`,
  );

// `PageInfo` is the name Relay clients look for.
const vague = '(Data|(?<!^Page)Info|Manager|Helper|Util|Utils|Impl)$';
const named = (kind, pattern) => `${kind}[id.name=/${pattern}/]`;

export default {
  meta: { name: 'house' },
  rules: {
    'no-double-cast': refusing(
      'a cast through unknown switches the type checker off',
      'TSAsExpression > TSAsExpression > TSUnknownKeyword',
    ),
    // What a constructor is given by injection is not an argument anyone has to remember.
    'few-parameters': refusing(
      'at most 4 parameters: name them in an object',
      ':not(MethodDefinition[kind="constructor"]) > :function[params.length>4]',
    ),
    // Whatever is put into a log text stays readable for ever; facts go in past an allowlist.
    'constant-log-text': refusing(
      'a log text is constant; give facts as fields',
      ...onLogger('TemplateLiteral[expressions.length>0]'),
      ...onLogger('BinaryExpression'),
    ),
    'telling-type-names': refusing(
      'a type name says what it is',
      ...['ClassDeclaration', 'TSTypeAliasDeclaration', 'TSEnumDeclaration'].map((kind) =>
        named(kind, `^[^A-Z]|_|${vague}`),
      ),
      named('TSInterfaceDeclaration', `^[^A-Z]|_|^I[A-Z]|${vague}`),
    ),
    'no-locale': refusing(
      'the result would depend on the machine',
      'MemberExpression[property.name=/^(toLocale|localeCompare)/]',
    ),
    'no-class': refusing('the domain is functions', 'ClassDeclaration', 'ClassExpression'),
    'no-async': refusing('what is pure does not wait', 'AwaitExpression', ':function[async=true]'),
    'no-throw': refusing('a refusal is returned', 'ThrowStatement'),
  },
};
