import { randomUUID } from 'node:crypto';
import type { Server } from 'node:http';
import { type WebSocket, WebSocketServer } from 'ws';
import { z } from 'zod';

const acknowledgement = z.object({ envelope_id: z.string() });

export type EnvelopeType = 'events_api' | 'slash_commands' | 'interactive';

/** Slack's end of Socket Mode. */
export const createFakeSocket = (server: Server) => {
  const sockets = new WebSocketServer({ server, path: '/link/' });
  const waiting = new Map<string, () => void>();
  let current: WebSocket | null = null;
  let connections = 0;

  sockets.on('connection', (socket) => {
    connections += 1;
    current = socket;
    socket.send(JSON.stringify({ type: 'hello', num_connections: 1, connection_info: { app_id: 'A1' } }));
    socket.on('message', (data: Buffer) => {
      const { envelope_id: id } = acknowledgement.parse(JSON.parse(data.toString('utf8')));
      waiting.get(id)?.();
      waiting.delete(id);
    });
  });

  return {
    connections: () => connections,
    isOpen: () => current?.readyState === 1,
    /** Delivers an envelope; resolves when it is acknowledged. */
    deliver: (type: EnvelopeType, payload: unknown): Promise<number> =>
      new Promise((resolve, reject) => {
        if (current === null) return reject(new Error('nobody is connected'));
        const id = randomUUID();
        waiting.set(id, () => resolve(200));
        current.send(
          JSON.stringify({ type, envelope_id: id, payload, accepts_response_payload: type !== 'events_api' }),
        );
      }),
    /** Slack asks the program to connect anew. */
    refresh: () => current?.send(JSON.stringify({ type: 'disconnect', reason: 'refresh_requested' })),
    drop: () => current?.terminate(),
    sendRaw: (text: string) => current?.send(text),
    /** Leaves pings without a pong from now on. */
    goMute: () => {
      const raw = current as unknown as { _socket?: { pause(): void } } | null;
      raw?._socket?.pause();
    },
    stop: () => {
      for (const socket of sockets.clients) socket.terminate();
      sockets.close();
    },
  };
};
