import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { until } from './until.js';

/** The demo school is imported meanwhile: some eight seconds, and four times that on a busy machine. */
const startMsMax = 120_000;

export interface ServerEnd {
  readonly exitCode: number | null;
  readonly signal: NodeJS.Signals | null;
  /** From the last signal that was sent, in milliseconds. */
  readonly tookMs: number;
}

/** The server as a process of its own, reached over the loopback. */
export class StartedServer {
  readonly ended: Promise<ServerEnd>;
  private written = '';
  private signalledAt = performance.now();

  private constructor(private readonly child: ChildProcess) {
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => {
        this.written += text;
      });
    }
    this.ended = once(child, 'close').then(([exitCode, signal]) => ({
      exitCode,
      signal,
      tookMs: performance.now() - this.signalledAt,
    }));
  }

  static run(environment: NodeJS.ProcessEnv): StartedServer {
    const program = fileURLToPath(new URL('./server-program.mjs', import.meta.url));
    const env = { ...environment, PORT: '0', LOG_LEVEL: 'error' };
    return new StartedServer(spawn(process.execPath, [program], { env }));
  }

  /** Resolves once it serves. */
  static async ready(environment: NodeJS.ProcessEnv): Promise<StartedServer> {
    const server = StartedServer.run(environment);
    try {
      await server.says('is running');
      return server;
    } catch (error) {
      // Nobody else knows of it, and the run would wait for it for ever.
      await server.kill();
      throw error;
    }
  }

  /** Everything written so far, to standard output and standard error. */
  get output(): string {
    return this.written;
  }

  get port(): number {
    return Number(/http:\/\/(?:localhost|127\.0\.0\.1):(\d+)/.exec(this.written)?.[1]);
  }

  async says(text: string): Promise<void> {
    await until(() => {
      if (this.child.exitCode !== null) throw new Error(`it ended: ${this.written}`);
      return this.written.includes(text);
    }, startMsMax);
  }

  send(signal: NodeJS.Signals): void {
    this.signalledAt = performance.now();
    this.child.kill(signal);
  }

  stop(): Promise<ServerEnd> {
    this.send('SIGTERM');
    return this.ended;
  }

  /** For the end of a test that failed half-way. */
  async kill(): Promise<void> {
    if (this.child.exitCode === null && this.child.signalCode === null) this.child.kill('SIGKILL');
    await this.ended;
  }
}
