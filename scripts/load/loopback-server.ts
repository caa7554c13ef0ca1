import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request, read to its end. */
export interface Arrival {
  readonly method: string;
  readonly path: string;
  readonly body: string;
}

const read = async (request: IncomingMessage): Promise<Arrival> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk as Buffer));
  const path = decodeURIComponent(request.url ?? '/');
  return { method: request.method ?? 'GET', path, body: Buffer.concat(chunks).toString('utf8') };
};

/** A server on this machine alone that answers every request with JSON. */
export const createLoopbackServer = async (
  answer: (arrival: Arrival) => { readonly status: number; readonly json?: unknown },
) => {
  const server = createServer((request, response) => {
    read(request)
      .then((arrival) => {
        const { status, json } = answer(arrival);
        response.writeHead(status, { 'content-type': 'application/json' });
        response.end(json === undefined ? undefined : JSON.stringify(json));
      })
      .catch((failure: unknown) => response.destroy(failure instanceof Error ? failure : undefined));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};
