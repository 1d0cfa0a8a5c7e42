/**
 * What one register file may cost to read. A register of 5,000 children in 25 columns takes about
 * 3 MB compressed, 6 to 11 MB of XML and 400,000 elements, so these limits meet only files that
 * are broken, hostile, or something else than a register.
 */
export const xlsxLimits = {
  fileBytesMax: 20 * 1024 * 1024,
  partsMax: 1000,
  /** Over all parts of the file, declared or real. */
  inflatedBytesMax: 64 * 1024 * 1024,
  /** Over the XML parts that are parsed; the parser reads some 6 MB/s on a slow core. */
  xmlBytesMax: 20 * 1024 * 1024,
  inflationRatioMax: 200,
  /** Short parts of equal text compress well and cost nothing. */
  ratioCountsFromBytes: 1024 * 1024,
  sheetsMax: 200,
  rowsMax: 5000,
  columnsMax: 100,
  cellsMax: 250_000,
  mergedRangesMax: 1000,
  /** Elements over all XML parts: an empty `<c/>` costs 4 bytes but as much time as a full one. */
  elementsMax: 1_000_000,
  elementDepthMax: 64,
  /** One text, comment or tag; the parser holds it in memory until it ends. */
  tokenLengthMax: 1_000_000,
  /** Characters kept in memory over all cells and shared strings. */
  textLengthMax: 8_000_000,
  /** What a spreadsheet cell can hold. Longer texts are cut: every rule refuses them anyway. */
  cellTextLengthMax: 32_767,
  rowNumberMax: 1_048_576,
};

export type XlsxLimits = Readonly<typeof xlsxLimits>;

/** What one file may cost, and what has been spent on it so far, over all its parts. */
export interface ReadingBudget {
  readonly limits: XlsxLimits;
  xmlBytes: number;
  elements: number;
  textLength: number;
}

export const fullBudget = (limits: XlsxLimits): ReadingBudget => ({
  limits,
  xmlBytes: 0,
  elements: 0,
  textLength: 0,
});
