import { createHmac } from 'node:crypto';
import type { FakeSlack } from './fake-slack.ts';
import type { EnvelopeType } from './fake-socket.ts';

export const SIGNING_SECRET = '0123456789abcdef0123456789abcdef';

/** How Slack reaches the program. */
export interface Transport {
  /** Resolves with the status of the acknowledgement. */
  send(type: EnvelopeType, payload: object, headers?: Record<string, string>): Promise<number>;
}

export const sign = (body: string, at = Math.floor(Date.now() / 1000), secret = SIGNING_SECRET) => ({
  'x-slack-request-timestamp': String(at),
  'x-slack-signature': `v0=${createHmac('sha256', secret).update(`v0:${at}:${body}`).digest('hex')}`,
});

const encode = (type: EnvelopeType, payload: object): readonly [string, string] => {
  if (type === 'events_api') return ['application/json', JSON.stringify(payload)];
  const fields =
    type === 'slash_commands'
      ? Object.entries(payload).map(([key, value]) => [key, String(value)])
      : [['payload', JSON.stringify(payload)]];
  return ['application/x-www-form-urlencoded', new URLSearchParams(fields as [string, string][]).toString()];
};

export const httpTransport = (address: () => string): Transport => ({
  async send(type, payload, headers = {}) {
    const [contentType, body] = encode(type, payload);
    const reply = await fetch(address(), {
      method: 'POST',
      headers: { 'content-type': contentType, ...sign(body), ...headers },
      body,
    });
    return reply.status;
  },
});

export const socketTransport = (slack: FakeSlack): Transport => ({
  send: (type, payload) => slack.socket.deliver(type, payload),
});
