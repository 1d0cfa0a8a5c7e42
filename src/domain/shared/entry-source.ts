/** Where the entry came from: a form, or one row of an imported register (SHA-256 of the file). */
export type EntrySource =
  | { readonly from: 'form' }
  | {
      readonly from: 'register';
      readonly importId: string;
      readonly fileHash: string;
      readonly sheet: string;
      readonly row: number;
    };
