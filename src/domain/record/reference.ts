import type { FieldName } from '../shared/protected-block.js';
import {
  type FieldDefinition,
  type LocalizedText,
  type RecordKind,
} from '../shared/record-kind.js';
import type { NamedSystem, RecordSystem } from '../shared/record-system.js';
import { powers, type Role, rolesAmong } from '../shared/roles.js';

/** So many systems may keep one record beside this one. */
export const referencesMax = 10;

const prefix = 'reference:';

/** Under which name a number in another system stands, where no field has one like it. */
export const referenceName = ({ system, systemName }: NamedSystem): FieldName =>
  systemName === null ? `${prefix}${system}` : `${prefix}${system}:${systemName}`;

type Form = Pick<RecordKind, 'owners' | 'chain' | 'about'>;

/** Who enters records of the kind, and the registrar, to whom the files of the staff are closed. */
export const rolesToReference = ({ owners, about }: Form): readonly Role[] =>
  rolesAmong(about === 'staff' ? owners : [...owners, ...powers.referenceRecord]);

/** The number tells whose record it is in a register of others: it is for whoever works with it. */
const readersOfReference = (form: Form): readonly Role[] =>
  rolesAmong([
    ...rolesToReference(form),
    ...form.chain.flatMap(({ roles: taking }) => taking),
    'principal',
    'vicePrincipal',
    'inspector',
  ]);

/** A number in another system as if it were a field. */
export const referenceAsField = (form: Form, name: FieldName): FieldDefinition | null => {
  if (!name.startsWith(prefix)) return null;
  const [system = '', ...rest] = name.slice(prefix.length).split(':');
  const label = rest.length > 0 ? named(rest.join(':')) : labels[system as RecordSystem];
  const type = { is: 'text', lengthMax: 100 } as const;
  const readers = readersOfReference(form);
  return { name, label, type, required: false, purpose: referencePurpose, readers };
};

export const referencePurpose = 'reference';

const named = (system: string): LocalizedText => ({
  vi: `Số ở ${system}`,
  en: `Number in ${system}`,
});

const labels: Readonly<Record<RecordSystem, LocalizedText>> = {
  engine: { vi: 'Số', en: 'Number' },
  'sector-database': { vi: 'Mã ở CSDL ngành', en: 'Number in the sector’s database' },
  misa: named('MISA'),
  vnedu: named('vnEdu'),
  paper: { vi: 'Số của bản giấy', en: 'Number of the paper' },
  other: { vi: 'Số ở hệ thống khác', en: 'Number in another system' },
};
