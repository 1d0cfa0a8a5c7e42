export interface Digitised {
  readonly scanner: string;
  readonly pages: number;
  readonly originalAt: string;
}

/** A file that was chosen and is not attached yet. */
export interface Waiting {
  readonly key: string;
  readonly file: File;
  readonly recordId: string;
  /** Null of what is of nobody's dossier that one may see. */
  readonly dossierId: string | null;
  /** As the engine calls it. */
  readonly type: string;
  readonly digitised: Digitised | null;
}
