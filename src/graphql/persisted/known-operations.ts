/** The documents that the console was built with. */
export interface KnownOperations {
  /** By the SHA-256 of its UTF-8 text, in lower-case hex; null for any other. */
  textOf(sha256Hash: string): string | null;
  /** Whether this is one of them, letter by letter. */
  knows(text: string): boolean;
}
