/** Identifiers of the invented server. */
export const ID = {
  application: '100000000000000001',
  bot: '100000000000000001',
  botRole: '100000000000000009',
  guild: '200000000000000001',
  channel: '300000000000000001',
  listening: '300000000000000002',
  editors: '300000000000000003',
  bare: '300000000000000004',
  thread: '300000000000000005',
  direct: '300000000000000006',
  person: '400000000000000001',
  other: '400000000000000002',
} as const;

/** Discord counts milliseconds from the beginning of 2015, and keeps 22 bits of an identifier for other things. */
const idAt = (ms: number): bigint => BigInt(ms - 1_420_070_400_000) << 22n;

let last = 0n;
/** A new identifier, later than all before; like Discord's it tells its time. */
export const newId = (): string => {
  const now = idAt(Date.now());
  last = now > last ? now : last + 1n;
  return last.toString();
};

export const userOf = (id: string, changes = {}) => ({
  id,
  username: id === ID.bot ? 'desk' : `person${id.slice(-1)}`,
  discriminator: '0',
  global_name: id === ID.bot ? null : `Person ${id.slice(-1)}`,
  avatar: null,
  public_flags: 0,
  flags: 0,
  ...(id === ID.bot && { bot: true }),
  ...changes,
});

export const memberOf = (id: string) => ({
  user: userOf(id),
  roles: id === ID.bot ? [ID.botRole] : [],
  nick: null,
  avatar: null,
  joined_at: '2026-01-01T00:00:00.000000+00:00',
  deaf: false,
  mute: false,
  flags: 0,
  permissions: '2147483647',
});

const roleOf = (id: string, permissions: bigint, tags?: object) => ({
  id,
  name: 'role',
  color: 0,
  colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
  hoist: false,
  position: 0,
  permissions: permissions.toString(),
  managed: tags !== undefined,
  mentionable: false,
  flags: 0,
  ...(tags && { tags }),
});

const EMBED_LINKS = 1n << 14n;
/** View, send, history, embeds, files, reactions, threads. */
const USUAL = (1n << 10n) | (1n << 11n) | (1n << 16n) | EMBED_LINKS | (1n << 15n) | (1n << 6n) | (1n << 38n);

const channelOf = (id: string, name: string, overwrites: readonly object[] = []) => ({
  id,
  type: 0,
  name,
  guild_id: ID.guild,
  position: 0,
  permission_overwrites: overwrites,
  nsfw: false,
  parent_id: null,
  topic: null,
  last_message_id: null,
  rate_limit_per_user: 0,
  flags: 0,
});

const denyEmbeds = { id: ID.guild, type: 0, allow: '0', deny: EMBED_LINKS.toString() };

/** The server as Discord describes it once it is available. */
export const guildCreate = (changes = {}) => ({
  id: ID.guild,
  name: 'Newsroom',
  icon: null,
  owner_id: ID.person,
  preferred_locale: 'en-US',
  roles: [roleOf(ID.guild, USUAL), roleOf(ID.botRole, 0n, { bot_id: ID.bot })],
  channels: [
    channelOf(ID.channel, 'news'),
    channelOf(ID.listening, 'questions'),
    channelOf(ID.editors, 'editors'),
    channelOf(ID.bare, 'bare', [denyEmbeds]),
  ],
  threads: [
    {
      id: ID.thread,
      type: 11,
      guild_id: ID.guild,
      parent_id: ID.channel,
      name: 'a thread',
      owner_id: ID.person,
      thread_metadata: {
        archived: false,
        auto_archive_duration: 1440,
        archive_timestamp: '2026-01-01T00:00:00.000000+00:00',
        locked: false,
      },
    },
  ],
  members: [memberOf(ID.bot), memberOf(ID.person)],
  emojis: [],
  stickers: [],
  features: [],
  voice_states: [],
  presences: [],
  stage_instances: [],
  guild_scheduled_events: [],
  member_count: 2,
  large: false,
  unavailable: false,
  joined_at: '2026-01-01T00:00:00.000000+00:00',
  ...changes,
});

/** A direct channel with a person. */
export const directChannel = () => ({
  id: ID.direct,
  type: 1,
  last_message_id: null,
  flags: 0,
  recipients: [userOf(ID.person, { primary_guild: null })],
});
