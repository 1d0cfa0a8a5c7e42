import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Received {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** What the server does with a request: answer with a status, or nothing at all. */
export type Answering = number | 'silence';

/** Another program on this machine, to which webhooks are posted. */
export const openReceivingServer = async () => {
  const received: Received[] = [];
  const silent: ServerResponse[] = [];
  let answering: Answering = 200;
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      received.push({ headers: request.headers, body: Buffer.concat(parts).toString('utf8') });
      if (answering === 'silence') silent.push(response);
      else response.writeHead(answering, { location: '/elsewhere' }).end('not read');
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`,
    received,
    answer: (how: Answering): void => {
      answering = how;
    },
    close: async (): Promise<void> => {
      for (const response of silent) response.destroy();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};
export type ReceivingServer = Awaited<ReturnType<typeof openReceivingServer>>;
