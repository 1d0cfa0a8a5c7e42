import pg from 'pg';

/** Receives a row where it lies in what the network brought: from its number of fields on. */
export type RowHandler = (bytes: Buffer, start: number) => void;

/**
 * Runs a query whose rows come in PostgreSQL's binary form. The driver reads every row as UTF-8
 * text, which binary rows do not survive, and in text form bytes are hex: twice the size to write,
 * to send and to read back. So rows are taken from the connection before the driver sees them;
 * everything else stays its business.
 */
export const readBinaryRows = (
  client: pg.ClientBase,
  config: pg.QueryConfig,
  onRow: RowHandler,
): Promise<void> =>
  new Promise((resolve, reject) => {
    const binary = { ...config, binary: true };
    let rows: RowTap | null = null;
    const query = new pg.Query(binary, (error) => {
      const failure = error ?? rows?.failure ?? null;
      if (failure === null) resolve();
      else reject(failure);
    });
    const submit = query.submit.bind(query);
    query.submit = (connection) => {
      // What the driver returns says why the query could not be sent; then no rows come.
      const refused = submit(connection) as unknown;
      if (!(refused instanceof Error)) rows = new RowTap(connection.stream, onRow);
      return refused as undefined;
    };
    client.query(query);
  });

type BytesHandler = (bytes: Buffer) => void;

const dataRow = 0x44;
const readyForQuery = 0x5a;
/** Kind, and a length that counts itself. */
const messageHeader = 5;

class RowTap {
  failure: Error | null = null;
  private readonly driver: BytesHandler;
  /** The beginning of a message. */
  private rest: Buffer | null = null;

  constructor(
    private readonly stream: pg.Connection['stream'],
    private readonly onRow: RowHandler,
  ) {
    const [driver, ...others] = stream.listeners('data');
    if (driver === undefined || others.length > 0) throw new Error('who reads this connection?');
    this.driver = driver as BytesHandler;
    stream.removeListener('data', this.driver);
    stream.on('data', this.onBytes);
  }

  private readonly onBytes = (chunk: Buffer): void => {
    const bytes = this.rest === null ? chunk : Buffer.concat([this.rest, chunk]);
    let at = 0;
    while (at + messageHeader <= bytes.length) {
      const end = at + 1 + bytes.readInt32BE(at + 1);
      if (end > bytes.length) break;
      const kind = bytes[at];
      if (kind === dataRow) this.read(bytes, at + messageHeader);
      else if (kind === readyForQuery) {
        this.stream.removeListener('data', this.onBytes);
        this.stream.on('data', this.driver);
        return this.driver(bytes.subarray(at));
      } else this.driver(bytes.subarray(at, end));
      at = end;
    }
    this.rest = at < bytes.length ? bytes.subarray(at) : null;
  };

  /** The remaining rows have to be read over all the same: the connection is used again. */
  private read(bytes: Buffer, start: number): void {
    if (this.failure !== null) return;
    try {
      this.onRow(bytes, start);
    } catch (error) {
      this.failure = error as Error;
    }
  }
}
