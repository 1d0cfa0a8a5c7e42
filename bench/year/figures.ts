import type { LivingSchool } from './school.js';

/** What happened, counted as facts: a sheet once, and each thing that it says. */
export const figuresOf = ({ books, people, world }: LivingSchool) => {
  const named = (prefix: string): Record<string, number> =>
    Object.fromEntries(
      [...books.counts]
        .filter(([what]) => what.startsWith(prefix))
        .map(([what, many]): [string, number] => [what.slice(prefix.length), many])
        .toSorted(([one], [other]) => (one < other ? -1 : 1)),
    );
  const counted = (what: string): number => books.counts.get(what) ?? 0;
  const sheetRows = named('row ');
  return {
    classes: world.classes.length,
    children: world.children.length,
    staff: world.staff.length,
    facts: {
      all: counted('fact') + counted('submission'),
      records: books.entries.size,
      inSheets: Object.values(sheetRows).reduce((sum, many) => sum + many, 0),
      submissions: counted('submission'),
      steps: counted('approval'),
      returned: counted('returned'),
      late: counted('late entry'),
      corrections: books.corrections.size,
      locks: books.locksExecuted,
      unlocks: books.unlocks,
      waivers: books.waivers.length,
      files: books.files.length,
      consents: books.consents.size,
      readings: books.readings.length,
      refusedAsItHasToBe: counted('refused as it has to be'),
      signIns: people.signIns,
      confirmations: people.confirmations,
      requests: people.requests,
    },
    kinds: named('record '),
    sheetRows,
  };
};
