import { mkdtemp, rm } from 'node:fs/promises';
import { connect, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { DatabaseConnections } from '../../src/infrastructure/postgres/connections.js';

export interface CuttingProxy {
  readonly connections: DatabaseConnections;
  /**
   * From now on requests still reach the server, but its next answer does not come back: the
   * connection is cut when the answer is there, that is, after the commit.
   */
  cutAtNextAnswer(): void;
  close(): Promise<void>;
}

const socketName = (port: number): string => `.s.PGSQL.${port}`;

/** Stands between the driver and the server's socket, to lose what a network may lose. */
export const openCuttingProxy = async (behind: DatabaseConnections): Promise<CuttingProxy> => {
  const { host, port } = behind.forRole('append') as { host: string; port: number };
  const directory = await mkdtemp(path.join(tmpdir(), 'luuvet-proxy-'));
  const sockets = new Set<Socket>();
  let cutting = false;
  const server = createServer((client) => {
    const upstream = connect(path.join(host, socketName(port)));
    const end = (): void => {
      client.destroy();
      upstream.destroy();
    };
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on('error', end);
      socket.on('close', end);
    }
    client.on('data', (chunk) => upstream.write(chunk));
    upstream.on('data', (chunk) => {
      if (cutting) {
        cutting = false;
        end();
      } else {
        client.write(chunk);
      }
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(path.join(directory, socketName(port)), resolve);
  });
  return {
    connections: { forRole: (role) => ({ ...behind.forRole(role), host: directory }) },
    cutAtNextAnswer: () => {
      cutting = true;
    },
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
      await rm(directory, { recursive: true, force: true });
    },
  };
};
