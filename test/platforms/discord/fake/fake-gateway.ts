import type { AddressInfo } from 'node:net';
import { type WebSocket, WebSocketServer } from 'ws';
import { guildCreate, ID, userOf } from './people.ts';

interface Sent {
  readonly op: number;
  readonly d: unknown;
}

const OP = { dispatch: 0, heartbeat: 1, identify: 2, resume: 6, reconnect: 7, invalid: 9, hello: 10, ack: 11 } as const;

/** Discord's gateway on this machine: hello, ready, resume with replay, and its faults. */
export const createFakeGateway = async ({ heartbeatMs = 200 } = {}) => {
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0 });
  await new Promise((resolve) => server.once('listening', resolve));
  const url = `ws://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const state = {
    sequence: 0,
    answersBeats: true,
    refuseWith: 0,
    guild: guildCreate(),
    socket: null as WebSocket | null,
  };
  const log: { readonly s: number; readonly t: string; readonly d: unknown }[] = [];
  const received: Sent[] = [];

  const write = (payload: object): void => state.socket?.send(JSON.stringify(payload));
  const dispatch = (t: string, d: unknown): void => {
    state.sequence += 1;
    log.push({ s: state.sequence, t, d });
    write({ op: OP.dispatch, s: state.sequence, t, d });
  };
  const welcome = (): void => {
    dispatch('READY', {
      v: 10,
      user: userOf(ID.bot),
      guilds: [{ id: ID.guild, unavailable: true }],
      session_id: 'session',
      resume_gateway_url: url,
      shard: [0, 1],
      application: { id: ID.application, flags: 0 },
    });
    dispatch('GUILD_CREATE', state.guild);
  };
  const replay = (after: number): void => {
    for (const event of log.filter(({ s }) => s > after)) write({ op: OP.dispatch, ...event });
    dispatch('RESUMED', {});
  };
  const answer = ({ op, d }: Sent, socket: WebSocket): void => {
    if (op === OP.heartbeat && state.answersBeats) write({ op: OP.ack });
    if (op === OP.identify && state.refuseWith) socket.close(state.refuseWith);
    else if (op === OP.identify) welcome();
    if (op === OP.resume) replay((d as { seq: number }).seq);
  };

  server.on('connection', (socket) => {
    state.socket = socket;
    socket.on('message', (data: Buffer) => {
      const message: Sent = JSON.parse(data.toString());
      received.push(message);
      answer(message, socket);
    });
    socket.send(JSON.stringify({ op: OP.hello, d: { heartbeat_interval: heartbeatMs } }));
  });

  return {
    url,
    state,
    received,
    dispatch,
    count: (op: keyof typeof OP): number => received.filter((message) => message.op === OP[op]).length,
    /** An event that does not reach the bot now; a resumed session has it. */
    miss: (t: string, d: unknown): void => {
      state.sequence += 1;
      log.push({ s: state.sequence, t, d });
    },
    reconnect: (): void => write({ op: OP.reconnect, d: null }),
    invalidate: (): void => write({ op: OP.invalid, d: false }),
    drop: (): void => state.socket?.terminate(),
    close: (code: number): void => state.socket?.close(code),
    raw: (payload: object): void => write(payload),
    async stop() {
      for (const socket of server.clients) socket.terminate();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};
