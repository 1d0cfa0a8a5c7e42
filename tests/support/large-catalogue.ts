import type {
  FieldDefinition,
  RecordCatalogue,
  RecordKind,
} from '../../src/domain/shared/record-kind.js';
import { canonicalBytes } from '../../src/infrastructure/codec/canonical-json.js';
import { catalogue } from './school-scenes.js';

const textMax = 300;

/** Whoever enters growth enters these too. */
const kindNamed = (kind: string, fields: readonly FieldDefinition[]): RecordKind => ({
  kind,
  label: { vi: `Loại ${kind}`, en: `Kind ${kind}` },
  tier: 'internal',
  legalBasis: 'Quy chế của trường',
  owners: ['homeroomTeacher'],
  onePerDossier: false,
  fields,
  chain: [],
});

const fieldNamed = (name: string, vi: string, en: string): FieldDefinition => ({
  name,
  label: { vi, en },
  type: { is: 'text', lengthMax: 100 },
  required: false,
  purpose: null,
  readers: ['principal', 'homeroomTeacher'],
});

const sizeOf = (value: unknown): number => canonicalBytes(value).length;

/** A kind whose canonical JSON has that many bytes, for the most part this letter. */
export const kindOfBytes = (kind: string, bytes: number, letter = 'a'): RecordKind => {
  const letterBytes = sizeOf(letter) - 2;
  const lettersMax = Math.floor((textMax - 1) / letter.length);
  const fields = [fieldNamed('first', 'a', 'a')];
  for (let size = sizeOf(kindNamed(kind, fields)); ; ) {
    const name = `f${fields.length}`;
    const plain = sizeOf(fieldNamed(name, 'a', 'a')) + 1;
    const room = bytes - size - plain;
    if (room < 0) return padded(kindNamed(kind, fields), bytes);
    const letters = Math.min(Math.floor(room / letterBytes), lettersMax);
    fields.push(fieldNamed(name, `a${letter.repeat(letters)}`, 'a'));
    size += plain + letters * letterBytes;
  }
};

/** The rest in letters of one byte, in the texts that still have room. */
const padded = (kind: RecordKind, bytes: number): RecordKind => {
  let missing = bytes - sizeOf(kind);
  if (missing < 0) throw new Error(`a kind of ${bytes} bytes holds no field`);
  const fields = kind.fields.map((field) => {
    const more = Math.min(missing, textMax - field.label.en.length);
    missing -= more;
    return { ...field, label: { ...field.label, en: field.label.en + 'a'.repeat(more) } };
  });
  if (missing > 0) throw new Error(`a kind of ${bytes} bytes cannot be filled`);
  return { ...kind, fields };
};

/** A catalogue whose canonical JSON has that many bytes, in kinds of some 7 KB. */
export const largeCatalogue = (bytes: number): RecordCatalogue => {
  const each = 7000;
  const head = { ...catalogue, kinds: [] };
  const room = bytes - sizeOf(head) + 1;
  const count = Math.floor(room / (each + 1));
  const sizes = Array.from({ length: count }, () => each);
  sizes[count - 1] = each + (room - count * (each + 1));
  const kinds = sizes.map((size, at) => kindOfBytes(`kind-${at}`, size));
  return { ...head, kinds };
};
