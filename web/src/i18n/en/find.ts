import type { TextsLike } from '../texts.js';
import type { find as vi } from '../vi/find.js';

export const find: TextsLike<typeof vi> = {
  title: 'Find',
  about: 'Children, classes and colleagues. Type with or without diacritics, or type a code.',
  label: 'Find children, classes, colleagues',
  allLabel: 'Name, code or class',
  placeholder: 'Find a name, code, class',
  open: 'Open the search box',
  results: 'What was found',
  all: 'See all results',
  asking: 'Looking…',
  none: 'Nothing found',
  noneNext: 'Type less, or try the pupil code. You find only what you may see.',
  count: '{{n}} found',
  countMore: 'The first {{n}}, there are more: type on',
  groups: { children: 'Children', classes: 'Classes', colleagues: 'Colleagues' },
};
