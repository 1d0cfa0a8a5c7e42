import { jsonBytes } from '../shared/json-size.js';
import type { RecordCatalogue, RecordKind } from '../shared/record-kind.js';
import { invalidText, textRules } from '../shared/text-rules.js';
import { catalogueBytes } from './catalogue-parts.js';
import { parseCatalogue } from './catalogue-rules.js';
import { kindsInForce } from './kinds-in-force.js';
import type { AddKinds } from './school.commands.js';
import { type Check, type Decision, happened, inSchool } from './school.guards.js';
import { catalogueInForce, type SchoolState } from './school.state.js';

export const addKinds = (command: AddKinds, state: SchoolState): Decision =>
  inSchool(command, state, 'adoptCatalogue', () => {
    const { kinds, decisionNo } = command;
    const refusal =
      kindsRefusal(command, state) ??
      invalidText([['decisionNo', decisionNo, textRules.reference]]);
    const payload = { kinds, decisionNo };
    return {
      refusal,
      event: () => happened({ type: 'school.kinds-added', version: 1, payload }),
    };
  });

const kindsRefusal = ({ kinds, today }: AddKinds, state: SchoolState): Check => {
  const catalogue = catalogueInForce(state, today);
  if (catalogue === null) return { type: 'CatalogueNotFound' };
  const inForce = kindsInForce(state, today).map(({ kind }) => kind);
  return (
    formRefusal({ ...catalogue, kinds }, inForce) ??
    tierRefusal(kinds) ??
    takenRefusal(kinds, [...inForce, ...state.additions.flat()]) ??
    // With what is in force they are no more than one catalogue could hold.
    formRefusal({ ...catalogue, kinds: [...inForce, ...kinds] }) ??
    sizeRefusal(kinds)
  );
};

const formRefusal = (catalogue: RecordCatalogue, beside: readonly RecordKind[] = []): Check => {
  const parsed = parseCatalogue(catalogue, beside);
  if (parsed.ok) return null;
  return { ...parsed.error, problem: parsed.error.problem.replace(/^catalogue\./, '') };
};

/** Only the law makes a record mandatory, by way of a catalogue. */
const tierRefusal = (kinds: readonly RecordKind[]): Check => {
  const mandatory = kinds.find(({ tier }) => tier !== 'internal');
  return mandatory ? { type: 'KindIsMandatory', kind: mandatory.kind } : null;
};

const takenRefusal = (kinds: readonly RecordKind[], known: readonly RecordKind[]): Check => {
  const names = new Set(known.map(({ kind }) => kind));
  const taken = kinds.find(({ kind }) => names.has(kind));
  return taken ? { type: 'KindIsTaken', kind: taken.kind } : null;
};

const sizeRefusal = (kinds: readonly RecordKind[]): Check => {
  const { kindMax } = catalogueBytes;
  return jsonBytes(kinds) > kindMax
    ? {
        type: 'CatalogueIsInvalid',
        problem: `kinds: are larger than ${kindMax / 1024} KiB together`,
      }
    : null;
};
