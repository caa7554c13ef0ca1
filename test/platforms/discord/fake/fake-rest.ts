import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { handleRequest, type Received, type Rest } from './routes.ts';

/** What Discord answers instead of doing its work. */
export interface Fault {
  readonly status: number;
  readonly code?: number;
  readonly retryAfter?: number;
  /** Does the work, and fails to say so. */
  readonly after?: boolean;
}

const textBody = async (request: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
};

/** What discord.js says even where Discord knows no such thing, and ignores it. */
const NEEDLESS = new Set(['enforce_nonce', 'tts']);

const parseJson = (text: string) =>
  JSON.parse(text, (key, value: unknown) => (NEEDLESS.has(key) && value === false ? undefined : value));

/** A body as JSON; of a form with files the part that is JSON, and the files beside it. */
const parseBody = (text: string, type: string) => {
  if (!type.startsWith('multipart/')) return { body: text === '' ? {} : parseJson(text), files: [] };
  const part = /name="payload_json"\r\n(?:[^\r]*\r\n)*?\r\n([^\r]*)\r\n--/u.exec(text)?.[1] ?? '{}';
  const files = [...text.matchAll(/name="files\[\d+\]"[^\r]*\r\n(?:[^\r]*\r\n)*?\r\n([\s\S]*?)\r\n--/gu)];
  return { body: parseJson(part), files: files.map((match) => match[1] ?? '') };
};

/** Discord's REST API on this machine. */
export const createFakeRest = async (gatewayUrl: () => string) => {
  const requests: Received[] = [];
  const faults: { readonly match: RegExp; readonly fault: Fault; left: number }[] = [];
  const rest: Rest = {
    violations: [],
    messages: new Map(),
    files: [],
    nonces: new Map(),
    acknowledged: new Set(),
    commands: [],
    flags: 0,
    gatewayUrl,
  };

  const faultFor = (line: string): Fault | null => {
    const found = faults.find(({ match, left }) => left > 0 && match.test(line));
    if (found) found.left -= 1;
    return found?.fault ?? null;
  };

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    const path = decodeURIComponent(url.pathname).replace(/^\/api\/v10/, '');
    const { body, files } = parseBody(await textBody(request), request.headers['content-type'] ?? '');
    const method = request.method ?? 'GET';
    const received = { method, path, body, query: url.searchParams };
    requests.push(received);
    rest.files.push(...files);
    const fault = faultFor(`${method} ${path}`);
    const authorized = request.headers.authorization?.startsWith('Bot ') || /^\/(interactions|webhooks)\//.test(path);
    if (!authorized) rest.violations.push(`${method} ${path} came without a token`);
    const worked = fault === null || fault.after ? handleRequest(rest, received) : null;
    const given = fault === null && worked ? worked : failed(fault);
    if (given.json === undefined) {
      response.writeHead(given.status).end();
      return;
    }
    const retry = fault?.retryAfter === undefined ? {} : { 'retry-after': String(fault.retryAfter) };
    response.writeHead(given.status, { 'content-type': 'application/json', ...retry });
    response.end(JSON.stringify(given.json));
  };
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  return {
    ...rest,
    rest,
    requests,
    apiUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api`,
    fail: (match: RegExp, fault: Fault, times = 1): void => void faults.push({ match, fault, left: times }),
    of: (match: RegExp): Received[] => requests.filter(({ method, path }) => match.test(`${method} ${path}`)),
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};

const failed = (fault: Fault | null) => {
  if (fault?.status === 429) {
    const json = { message: 'You are being rate limited.', retry_after: fault.retryAfter ?? 0.05, global: false };
    return { status: 429, json };
  }
  return { status: fault?.status ?? 500, json: { message: 'refused', code: fault?.code ?? 0 } };
};
