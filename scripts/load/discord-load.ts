import { z } from 'zod';
import { createFakeGateway } from '../../test/platforms/discord/fake/fake-gateway.ts';
import { keptMessage } from '../../test/platforms/discord/fake/messages.ts';
import { aMessage, MENTION } from '../../test/platforms/discord/fake/payloads.ts';
import { guildCreate, memberOf, userOf } from '../../test/platforms/discord/fake/people.ts';
import { handleRequest, type Rest } from '../../test/platforms/discord/fake/routes.ts';
import { startDeskProcess } from './desk-process.ts';
import { askEvenly, crowdOf, type Load, type LoadResult, settle, totalOf } from './load.ts';
import { createLoopbackServer } from './loopback-server.ts';
import { createTally, type Tally } from './tally.ts';

/** The application may read messages. */
const READS = 1 << 19;
const HEARTBEAT_MS = 5_000;
const POST = /^\/channels\/(\d+)\/messages$/;

const post = z.looseObject({
  nonce: z.string(),
  message_reference: z.object({ message_id: z.string() }).optional(),
});

const personId = (person: number): string => String(410_000_000_000_000_000n + BigInt(person));
const channelId = (channel: number): string => String(310_000_000_000_000_000n + BigInt(channel));

/** The invented server with as many channels as people ask in. */
const guildWith = (count: number) => {
  const [first] = guildCreate().channels;
  const channels = Array.from({ length: count }, (_, at) => ({ ...first, id: channelId(at), name: `channel-${at}` }));
  return { ...guildCreate(), channels } as ReturnType<typeof guildCreate>;
};

const restOf = (gatewayUrl: string): Rest => ({
  violations: [],
  messages: new Map(),
  files: [],
  nonces: new Map(),
  acknowledged: new Set(),
  commands: [],
  flags: READS,
  gatewayUrl: () => gatewayUrl,
});

/** Discord's REST API; posts are taken down the moment they arrive. */
const createRestServer = (gatewayUrl: string, onAnswer: (question: string, nonce: string, body: string) => void) => {
  const rest = restOf(gatewayUrl);
  return createLoopbackServer(({ method, path: address, body: text }) => {
    const path = address.replace(/^\/api\/v10/, '').replace(/\?.*$/, '');
    const channel = method === 'POST' ? POST.exec(path)?.[1] : undefined;
    if (channel === undefined)
      return handleRequest(rest, {
        method,
        path,
        body: text === '' ? {} : JSON.parse(text),
        query: new URLSearchParams(),
      });
    const body = post.parse(JSON.parse(text));
    if (body.message_reference) onAnswer(body.message_reference.message_id, body.nonce, text);
    return { status: 200, json: keptMessage(body, channel) };
  });
};

type Gateway = Awaited<ReturnType<typeof createFakeGateway>>;

/** Cuts the connection half-way; what is said until the session is resumed reaches the bot when it is. */
const createCut = (gateway: Gateway, half: number) => {
  let isCut = false;
  return (at: number): boolean => {
    if (at === half) {
      gateway.drop();
      isCut = true;
    }
    if (gateway.count('resume') > 0) isCut = false;
    return isCut;
  };
};

interface Tallies {
  readonly usual: Tally;
  /** For what is asked while the connection is cut. */
  readonly cut: Tally;
}

const askAll = async (load: Load, gateway: Gateway, { usual, cut }: Tallies, cutIds: Set<string>): Promise<void> => {
  const isCutAt = createCut(gateway, Math.floor(totalOf(load) / 2));
  await askEvenly(load, ({ at, text, person, channel }) => {
    const id = personId(person);
    const changes = { author: userOf(id), member: memberOf(id), channel_id: channelId(channel) };
    const message = aMessage(`${MENTION} ${text}`, changes);
    const isCut = isCutAt(at);
    if (isCut) cutIds.add(message.id);
    (isCut ? cut : usual).ask(message.id);
    (isCut ? gateway.miss : gateway.dispatch)('MESSAGE_CREATE', message);
  });
  await settle([usual, cut]);
};

/** Mentions in many channels of a server, each from its person, with a connection that breaks half-way. */
export const loadDiscord = async (load: Load): Promise<LoadResult> => {
  const tallies = { usual: createTally(), cut: createTally() };
  const cutIds = new Set<string>();
  const gateway = await createFakeGateway({ heartbeatMs: HEARTBEAT_MS });
  gateway.state.guild = guildWith(crowdOf(load).channels);
  const rest = await createRestServer(gateway.url, (question, nonce, body) => {
    const tally = cutIds.has(question) ? tallies.cut : tallies.usual;
    tally.answer(question, { part: nonce, quotes: body.includes('> ') });
  });
  const settings = { DISCORD_TOKEN: 'bot.token.of-the-benchmark', DISCORD_API_URL: `${rest.url}/api` };
  const desk = await startDeskProcess(settings, /Discord: connected/);
  try {
    const before = await desk.memory();
    await askAll(load, gateway, tallies, cutIds);
    const after = await desk.memory();
    const rows = [
      { name: 'mentions', ...tallies.usual.count() },
      { name: 'mentions while the connection is cut', ...tallies.cut.count() },
    ];
    return { platform: 'Discord', ...crowdOf(load), rows, before, after };
  } finally {
    await desk.stop();
    await gateway.stop();
    await rest.stop();
  }
};
