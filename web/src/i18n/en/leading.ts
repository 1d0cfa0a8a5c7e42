import type { leading as vi } from '../vi/leading.js';

export const leading: typeof vi = {
  title: 'The original',
  sectionTitle: 'Where records of each kind are kept in the first place',
  about:
    'The leadership decides where records of a kind are kept in the first place, and from which day on. A later decision takes the place of the one before; all of them are kept.',
  on: 'As of',
  decide: 'Decide where the original is',
  decideAbout:
    '“This software” says that the electronic record here stands in place of paper. What you write is kept for ever: name nobody.',
  decided: 'The decision is recorded.',
  kinds: 'Kinds of records',
  allKinds: 'All kinds of records',
  kindsCount: '{{number}} kinds of records',
  system: 'The original is kept in',
  systemName: 'Name of the system',
  from: 'From',
  legalBasis: 'Legal basis',
  noKinds: 'There is no kind of record yet',
  noKindsNext: 'Adopt a catalogue first.',
  decisions: 'Decisions on record',
  systems: {
    ENGINE: 'This software',
    SECTOR_DATABASE: 'The sector’s database',
    MISA: 'MISA',
    VNEDU: 'vnEdu',
    PAPER: 'Paper',
    OTHER: 'Another system',
  },
  none: 'The school has not decided. By default the original is the electronic record here; no decision puts it in place of paper.',
  replacesPaper:
    'This electronic record stands in place of paper by decision {{no}} ({{basis}}), from {{day}} on.',
  isPaper:
    'The original is on paper by decision {{no}} ({{basis}}), from {{day}} on. This is a copy to follow it.',
  isElsewhere:
    'The original is in {{system}} by decision {{no}} ({{basis}}), from {{day}} on. This is a copy to follow it.',
  missing: 'No number is noted for {{system}}, where the original is.',
  note: 'Note a number in another system',
  noteAbout:
    'The number before in the same system stays in the history of the record. A locked record takes none.',
  noted: 'The number is noted.',
  number: 'Number there',
  numberOn: 'Since',
  hidden: 'not shown to you',
  since: 'since {{day}}',
  inSystem: 'System',
  atEntry: 'When the record was entered:',
  decision: '{{system}}, from {{day}} on: decision {{no}}',
};
