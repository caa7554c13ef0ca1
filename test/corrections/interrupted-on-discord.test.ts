import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { parseConfig } from '../../src/config/parse-config.ts';
import { type CorrectionNotice, noticeText, writeNotice } from '../../src/platforms/correction-notice.ts';
import { type Connection, connect } from '../../src/platforms/discord/connect.ts';
import { discordFollowUps } from '../../src/platforms/discord/discord-follow-ups.ts';
import { defaultDiscordTiming } from '../../src/platforms/discord/discord-timing.ts';
import type { FollowUps } from '../../src/platforms/follow-ups.ts';
import { createLog } from '../../src/platforms/log.ts';
import type { Address } from '../../src/platforms/reply-place.ts';
import { sendNotices, settleInterrupted } from '../../src/send-notices.ts';
import type { Stores } from '../../src/stores/stores.ts';
import { ID, newId } from '../platforms/discord/fake/people.ts';
import { createFakeDiscord, type FakeDiscord } from '../platforms/discord/fake/start.ts';
import { aFile, openForTest } from '../stores/stores-in-files.ts';

const WAIT = { timeout: 10_000, interval: 5 };
const POSTS = /POST \/channels\/\d+\/messages/;
const READ_HISTORY = 1n << 16n;
const log = createLog(() => {}, []);

const noticeTo = (changes: Partial<Address>): CorrectionNotice => ({
  to: {
    platform: 'discord',
    team: ID.guild,
    audience: 'public',
    channel: ID.channel,
    thread: null,
    user: ID.person,
    messages: [newId()],
    ...changes,
  },
  way: 'follow_up',
  question: 'When did it end?',
  language: 'en',
  lines: [{ kind: 'changed', label: 'Harbour', was: 'On *Monday*.', now: 'On Tuesday.', citation: null, reason: null }],
});

const PLACES: readonly (readonly [string, Partial<Address>])[] = [
  ['a channel', {}],
  ['a channel where the bot has no frame', { channel: ID.bare }],
  ['a thread', { channel: ID.thread }],
  ['a channel whose answer is not known', { messages: [] }],
  ['a direct message', { audience: 'private' }],
];

/** Never comes back, as in a program that ended. */
const forever = (): Promise<never> => new Promise(() => {});

let discord: FakeDiscord;
let connections: Connection[] = [];

beforeEach(async () => {
  discord = await createFakeDiscord();
});

afterEach(async () => {
  for (const { client } of connections) await client.destroy();
  connections = [];
  await discord.stop();
  expect(discord.violations).toEqual([]);
});

const connected = async (): Promise<FollowUps> => {
  const { discord: config } = parseConfig(discord.settings);
  const signal = new AbortController().signal;
  const connection =
    config && (await connect({ config, timing: defaultDiscordTiming, log, signal, prepare: () => {} }));
  if (!connection) throw new Error('not connected');
  connections.push(connection);
  return discordFollowUps(connection);
};

const sendingTo = (stores: Pick<Stores, 'notices' | 'privacy'>, followUps: FollowUps) => ({
  stores,
  platforms: new Map([['discord', followUps]]),
  pause: async () => {},
  ended: new AbortController().signal,
  log,
});

/** Plans a notice for an answer. */
const plan = async ({ notices }: Stores, answer: string, notice: CorrectionNotice): Promise<void> => {
  await notices.plan({ round: 'r', answer, place: writeNotice(notice) });
};

/** A program that ends once Discord has posted, before it has written that down. */
const endAfterPosting = async (stores: Stores): Promise<void> => {
  const reached = vi.fn<() => void>();
  const step: Stores['notices']['step'] = async (round, answer, taken) => {
    if (taken.to === 'sending') return stores.notices.step(round, answer, taken);
    reached();
    return forever();
  };
  void sendNotices(sendingTo({ ...stores, notices: { ...stores.notices, step } }, await connected()));
  await vi.waitFor(() => expect(reached).toHaveBeenCalled(), WAIT);
};

/** A program that ends before it has asked Discord to post. */
const endBeforePosting = async (stores: Stores): Promise<void> => {
  const reached = vi.fn<() => void>();
  const send = (): Promise<never> => {
    reached();
    return forever();
  };
  void sendNotices(sendingTo(stores, { ...(await connected()), send }));
  await vi.waitFor(() => expect(reached).toHaveBeenCalled(), WAIT);
};

/** A program that starts so much later that Discord has forgotten the nonces. */
const startAgain = async (stores: Stores) => {
  discord.rest.nonces.clear();
  const sending = sendingTo(stores, await connected());
  await settleInterrupted(sending);
  await sendNotices(sending);
  return (await stores.notices.list()).map(({ state, message }) => [state, message]);
};

describe.each(PLACES)('a notice that was being sent to %s when the program ended', (_, place) => {
  it('is not posted twice when it was posted', async () => {
    const { stores } = await openForTest(aFile());
    await plan(stores, 'a', noticeTo(place));
    await endAfterPosting(stores);
    expect(await startAgain(stores)).toEqual([['sent', discord.latest().id]]);
    expect(discord.rest.of(POSTS)).toHaveLength(1);
  });

  it('is posted once when it was not', async () => {
    const { stores } = await openForTest(aFile());
    await plan(stores, 'a', noticeTo(place));
    await endBeforePosting(stores);
    expect(await startAgain(stores)).toEqual([['sent', discord.latest().id]]);
    expect(discord.posted()).toHaveLength(1);
  });

  it('is not taken for one in the same words that is out', async () => {
    const { stores } = await openForTest(aFile());
    await plan(stores, 'a', noticeTo(place));
    await sendNotices(sendingTo(stores, await connected()));
    await plan(stores, 'b', noticeTo(place));
    await endBeforePosting(stores);
    await startAgain(stores);
    const [first, second] = discord.posted().map(({ id }) => id);
    expect((await stores.notices.list()).map(({ message }) => message)).toEqual([first, second]);
  });
});

describe('a notice of which Discord does not tell whether it is out', () => {
  const interrupted = async (notice = noticeTo({})): Promise<Stores> => {
    const { stores } = await openForTest(aFile());
    await plan(stores, 'a', notice);
    await endBeforePosting(stores);
    return stores;
  };

  it('stays uncertain when the bot may not read what was said before', async () => {
    const { guild } = discord.gateway.state;
    const roles = guild.roles.map((role) => ({
      ...role,
      permissions: (BigInt(role.permissions) & ~READ_HISTORY).toString(),
    }));
    discord.gateway.state.guild = { ...guild, roles };
    expect(await startAgain(await interrupted())).toEqual([['uncertain', null]]);
    expect(discord.posted()).toEqual([]);
  });

  it('stays uncertain when the channel cannot be read', async () => {
    const stores = await interrupted();
    discord.rest.fail(/GET \/channels\/\d+\/messages/, { status: 403, code: 50001 });
    expect(await startAgain(stores)).toEqual([['uncertain', null]]);
    expect(discord.posted()).toEqual([]);
  });

  it('stays uncertain when more was said since than Discord gives at once', async () => {
    const stores = await interrupted();
    const other = await connected();
    for (let at = 0; at < 100; at += 1) {
      await other.send({ ...noticeTo({}).to, messages: [] }, `${at}`, `other ${at}`);
    }
    expect(await startAgain(stores)).toEqual([['uncertain', null]]);
    expect(discord.posted()).toHaveLength(100);
  });

  it.each([
    ['replied to the answer', {}],
    ['wrote directly', { audience: 'private' }],
  ] as const)('stays uncertain when the bot %s in other words', async (_, place) => {
    const notice = noticeTo(place);
    const stores = await interrupted(notice);
    await (await connected()).send(notice.to, 'From the desk: it ended.', 'other');
    expect(await startAgain(stores)).toEqual([['uncertain', null]]);
    expect(discord.posted()).toHaveLength(1);
  });

  it('is not taken for one in the same words that replies to another answer', async () => {
    const notice = noticeTo({});
    const stores = await interrupted(notice);
    await (await connected()).send(noticeTo({}).to, noticeText(notice), 'other');
    expect(await startAgain(stores)).toEqual([['sent', discord.latest().id]]);
    expect(discord.posted()).toHaveLength(2);
  });
});
