import type pg from 'pg';
import { type CopiedRow, CopiedRows, int32At } from './copied-rows.js';
import { ReusingSocket } from './reusing-socket.js';

/**
 * Runs a `COPY … TO STDOUT (FORMAT binary)` and hands over its rows where they lie in what the
 * network brought. `pg-copy-streams` would copy every byte twice more on the way to the same
 * rows, which costs a fifth of a full verification.
 */
export const copyOut = (
  client: pg.Client,
  query: string,
  fieldCount: number,
  onRow: (row: CopiedRow) => void,
): Promise<void> =>
  new Promise((resolve, reject) => {
    client.query(new CopyOut(query, new CopiedRows(fieldCount, onRow), { resolve, reject }));
  });

interface Settled {
  readonly resolve: () => void;
  readonly reject: (error: Error) => void;
}

type BytesHandler = (bytes: Buffer) => void;

/** Kinds of messages, by their first byte; every other one is the driver's business. */
const copyData = 0x64;
const copyDone = 0x63;
const copyOutResponse = 0x48;
/** May come at any moment, between two rows too: notice, changed parameter, notification. */
const interspersed = [0x4e, 0x53, 0x41];
/** Kind, and a length that counts itself. */
const messageHeader = 5;
/** A read and the beginning of a row in front of it; grows for longer rows. */
const heldBytesUsual = 524_288;

/**
 * A query that reads the connection in the driver's place while rows arrive, and hands it back
 * with everything that comes after them: completion, readiness, or an error.
 */
class CopyOut implements pg.Submittable {
  private stream: pg.Connection['stream'] | null = null;
  private driver: BytesHandler = () => undefined;
  /** Begins with `restBytes` of a message that has not come whole. */
  private held = Buffer.allocUnsafeSlow(heldBytesUsual);
  private restBytes = 0;
  private failure: Error | null = null;

  constructor(
    private readonly text: string,
    private readonly rows: CopiedRows,
    private readonly settled: Settled,
  ) {}

  submit(connection: pg.Connection): void {
    const { stream } = connection;
    const [driver, ...others] = stream.listeners('data');
    if (driver === undefined || others.length > 0) throw new Error('who reads this connection?');
    this.stream = stream;
    this.driver = driver as BytesHandler;
    stream.removeListener('data', this.driver);
    stream.on('data', this.onBytes);
    this.lend(true);
    connection.query(this.text);
  }

  handleCommandComplete(): void {
    try {
      this.rows.end();
    } catch (error) {
      this.failure = error as Error;
    }
  }

  handleReadyForQuery(): void {
    if (this.failure === null) this.settled.resolve();
    else this.settled.reject(this.failure);
  }

  handleError(error: Error): void {
    this.handBack();
    this.settled.reject(this.failure ?? error);
  }

  private readonly onBytes = (chunk: Buffer): void => {
    try {
      this.read(chunk);
    } catch (error) {
      this.failure = error as Error;
      // The rest of the rows is of no use to anybody; the driver notices the end.
      this.stream?.destroy();
    }
  };

  private read(chunk: Buffer): void {
    const bytes = this.restBytes === 0 ? chunk : this.joined(chunk);
    let at = 0;
    while (at + messageHeader <= bytes.length) {
      const kind = bytes[at] as number;
      const end = at + 1 + int32At(bytes, at + 1);
      if (end > bytes.length) break;
      if (kind === copyData) this.rows.push(bytes, at + messageHeader, end);
      else if (interspersed.includes(kind)) this.driver(Buffer.from(bytes.subarray(at, end)));
      else if (kind !== copyOutResponse) {
        this.handBack();
        this.driver(Buffer.from(bytes.subarray(kind === copyDone ? end : at)));
        return;
      }
      at = end;
    }
    this.restBytes = 0;
    this.hold(bytes.subarray(at));
  }

  /** The rest and what follows it. */
  private joined(chunk: Buffer): Buffer {
    this.hold(chunk);
    return this.held.subarray(0, this.restBytes);
  }

  private hold(bytes: Buffer): void {
    const end = this.restBytes + bytes.length;
    if (end > this.held.length) {
      const longer = Buffer.allocUnsafeSlow(end * 2);
      this.held.copy(longer, 0, 0, this.restBytes);
      this.held = longer;
    }
    bytes.copy(this.held, this.restBytes);
    this.restBytes = end;
  }

  private handBack(): void {
    this.lend(false);
    this.stream?.removeListener('data', this.onBytes);
    this.stream?.on('data', this.driver);
    this.stream = null;
  }

  /** Nothing that lies in the socket's memory is kept here. */
  private lend(lends: boolean): void {
    if (this.stream instanceof ReusingSocket) this.stream.lends = lends;
  }
}
