import { z } from 'zod';
import { ID, newId, userOf } from './people.ts';

interface Loose {
  readonly [key: string]: unknown;
}

const node = z.record(z.string(), z.unknown());
const DEFAULTS: Readonly<Record<number, Loose>> = {
  2: { disabled: false },
  3: { min_values: 1, max_values: 1, disabled: false },
  13: { spoiler: false, name: 'excerpts.txt', size: 1 },
  17: { spoiler: false },
};

/** Components as Discord gives them back: numbered, with what was left out. */
const given = (components: unknown, count = { id: 0 }): Loose[] =>
  z
    .array(node)
    .parse(components ?? [])
    .map((one) => {
      count.id += 1;
      const type = Number(one['type']);
      return {
        id: count.id,
        ...DEFAULTS[type],
        ...one,
        ...(type === 13 && { file: unfurled }),
        ...(one['options'] !== undefined && { options: z.array(node).parse(one['options']) }),
        ...(one['components'] !== undefined && { components: given(one['components'], count) }),
      };
    });

const unfurled = {
  url: 'https://cdn.discordapp.com/attachments/1/2/excerpts.txt',
  proxy_url: 'https://media.discordapp.net/attachments/1/2/excerpts.txt',
  width: null,
  height: null,
  content_type: 'text/plain',
  attachment_id: '5',
  id: '5',
};

/** A message of the bot as Discord keeps it. */
export const keptMessage = (body: Loose, channel: string, changes: Loose = {}) => {
  const reference = body['message_reference'];
  return {
    type: reference ? 19 : 0,
    content: z.string().catch('').parse(body['content']),
    mentions: [],
    mention_roles: [],
    attachments: [],
    embeds: [],
    timestamp: '2026-11-01T10:00:00.000Z',
    edited_timestamp: null,
    flags: Number(body['flags'] ?? 0),
    components: given(body['components']),
    id: newId(),
    channel_id: channel,
    author: userOf(ID.bot, { primary_guild: null }),
    pinned: false,
    mention_everyone: false,
    tts: false,
    ...(typeof body['nonce'] === 'string' && { nonce: body['nonce'] }),
    ...(reference
      ? { message_reference: { type: 0, channel_id: channel, message_id: node.parse(reference)['message_id'] } }
      : {}),
    ...changes,
  };
};

export type KeptMessage = ReturnType<typeof keptMessage>;
