import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../lib/project-root.mjs';
import { filesBelow } from '../lib/source-digest.mjs';

/** What schools and authorities require, and which tests show it: from their titles. */
export const file = 'docs/requirements.md';

export const produce = () => {
  const { sources, requirements } = JSON.parse(
    readFileSync(path.join(root, 'docs/requirements.json'), 'utf8'),
  );
  const shown = testsByRow();
  refuse([...problemsOf(requirements), ...strangers(requirements, shown)]);
  const rows = requirements.map((one) => judged(one, shown.get(one.row) ?? []));
  return `${[head, tableOfStates(rows), legend(sources), tableOfRows(rows)].join('\n\n')}\n`;
};

/** A string that is the first argument of a call, as the title of a test is. */
const title = /\(\s*(?:'((?:\\.|[^'\\\n])*)'|"((?:\\.|[^"\\\n])*)"|`((?:\\.|[^`\\])*)`),/g;
const naming = /^(.+) \(rows? (\d+(?:, \d+)*)\)$/;

const titlesIn = (text) =>
  [...text.matchAll(title)]
    .map(([, single, double, template]) => single ?? double ?? template)
    .filter((one) => /\(rows? /.test(one));

const testsByRow = () => {
  const tests = new Map();
  const specs = filesBelow(path.join(root, 'tests')).filter((name) => name.endsWith('.spec.ts'));
  for (const spec of specs) {
    for (const one of titlesIn(readFileSync(spec, 'utf8'))) {
      const test = { spec: path.relative(root, spec), title: one };
      for (const row of rowsOf(test)) tests.set(row, [...(tests.get(row) ?? []), test]);
    }
  }
  return tests;
};

const rowsOf = ({ spec, title: whole }) => {
  const rows = naming.exec(whole)?.[2];
  if (!rows) refuse([`${spec}: “${whole}” ends with neither (row 1) nor (rows 1, 2)`]);
  return rows.split(', ').map(Number);
};

const problemsOf = (requirements) =>
  requirements.flatMap(({ row, required, state, why }, index) => [
    ...(row === index + 1 ? [] : [`row ${row} stands where row ${index + 1} should`]),
    ...(required.length <= 100 ? [] : [`row ${row} takes more than 100 characters to say`]),
    ...(!state || givenStates.includes(state) ? [] : [`row ${row} is ${state}, which is no state`]),
    ...(Boolean(state) === Boolean(why) ? [] : [`row ${row} has either state or why alone`]),
  ]);

const strangers = (requirements, shown) =>
  [...shown].flatMap(([row, [{ spec, title: whole }]]) => {
    const requirement = requirements.find((one) => one.row === row);
    if (!requirement) return [`${spec}: “${whole}” names row ${row}, which does not exist`];
    if (requirement.state !== 'people') return [];
    return [`${spec}: “${whole}” names row ${row}, which is for people and for no program`];
  });

const refuse = (problems) => {
  if (problems.length > 0) throw new Error(`docs/requirements:\n${problems.join('\n')}`);
};

const givenStates = ['later', 'people'];
const states = {
  shown: 'at least one test shows it',
  'in part': 'tests show a part of it; what is missing is said',
  later: 'nothing shows it yet; why is said',
  people: 'a duty or a right of people, which no program fulfils',
  open: 'nothing shows it, and nobody has said why',
};

const judged = ({ state: given, ...requirement }, tests) => ({
  ...requirement,
  tests,
  state: tests.length > 0 ? (given ? 'in part' : 'shown') : (given ?? 'open'),
});

const head = `# What is required

Written by \`npm run generate\` from \`docs/requirements.json\` and the titles of the tests: whoever shows a
row with a test ends its title with \`(row 12)\` or \`(rows 12, 13)\`.`;

const tableOfStates = (rows) =>
  table(
    ['state', 'rows', 'meaning'],
    Object.entries(states).map(([state, meaning]) => [
      state,
      rows.filter((one) => one.state === state).length,
      meaning,
    ]),
  );

const legend = (sources) =>
  `The sources are documents of five schools and authorities, cited by number, part and article (HT: on the
principal, PHT: on the vice principal, B: step):

${table(['number', 'document'], Object.entries(sources))}`;

const tableOfRows = (rows) =>
  table(
    ['row', 'source', 'required', 'tests', 'state'],
    rows.map(({ row, source, required, tests, state, why }) => [
      row,
      source,
      required,
      tests.map(linked).join('<br>'),
      why ? `${state}: ${why}` : state,
    ]),
  );

const linked = ({ spec, title: whole }) =>
  `[${path.relative('tests', spec)}](../${spec}) → ${plain(naming.exec(whole)[1])}`;

/** Markdown that shows the text as it is. */
const plain = (text) => text.replaceAll(/\\(.)/g, '$1').replaceAll(/[|<>*_`[\]]/g, '\\$&');

const table = (columns, rows) =>
  [columns, columns.map(() => '---'), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
