import type { ShownRecord } from '../record-shape.js';

type FileRule = NonNullable<NonNullable<ShownRecord['form']>['attachments']>;
export type FileType = FileRule['types'][number];

/** By the end of its name; what a file really is, the engine finds out. */
const endings: Readonly<Record<FileType, readonly string[]>> = {
  PDF: ['.pdf'],
  IMAGE: ['.jpg', '.jpeg', '.png', '.webp', '.heic', '.heif', '.tif', '.tiff'],
  VIDEO: ['.mp4', '.mov', '.m4v', '.webm', '.3gp'],
  WORD: ['.docx'],
  EXCEL: ['.xlsx'],
};

export const fileTypeOf = (name: string): FileType | null => {
  const lower = name.toLowerCase();
  const types = Object.keys(endings) as FileType[];
  return types.find((type) => endings[type].some((ending) => lower.endsWith(ending))) ?? null;
};

/** What a dialog for choosing files offers. */
export const acceptOf = (types: readonly FileType[]): string =>
  types.flatMap((type) => endings[type]).join(',');

/** As the engine calls it before an upload. */
export const declaredAs = (type: FileType): string => type.toLowerCase();
