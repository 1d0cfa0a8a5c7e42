import { pastFiles, untouched } from '../../../web/src/screens/records/revision.js';

const written = { mine: { advice: 'x' }, was: { advice: '' }, basedOn: '4' };
const at = (revision: string) => ({ revision });
const files = ['record.file-attached', 'record.file-detached'];

test('what was typed goes on past files that came and went', () => {
  expect(pastFiles(written, at('6'), [...files, 'record.revised']).basedOn).toBe('6');
  expect(pastFiles(written, at('4'), files).basedOn).toBe('4');
});

test('and past nothing else: a value that somebody saved meanwhile is still a conflict', () => {
  expect(pastFiles(written, at('6'), ['record.file-attached', 'record.revised'])).toBe(written);
  expect(pastFiles(written, at('6'), ['record.revised', ...files])).toBe(written);
});

test('what is no longer shown is not taken for files, and nothing typed is left alone', () => {
  expect(pastFiles(written, at('9'), files)).toBe(written);
  expect(pastFiles(untouched, at('9'), files)).toBe(untouched);
});
