import type { KeptMessage } from './messages.ts';
import { ID, memberOf, newId, userOf } from './people.ts';

interface Loose {
  readonly [key: string]: unknown;
}

export const MENTION = `<@${ID.bot}>`;

/** A message of a person; mentioning the bot when its text does. */
export const aMessage = (content: string, changes: Loose = {}) => {
  const user = userOf(ID.person);
  return {
    id: newId(),
    channel_id: ID.channel,
    guild_id: ID.guild,
    type: 0,
    content,
    author: user,
    member: memberOf(ID.person),
    mentions: content.includes(MENTION) ? [{ ...userOf(ID.bot), member: memberOf(ID.bot) }] : [],
    mention_roles: content.includes(`<@&${ID.botRole}>`) ? [ID.botRole] : [],
    mention_everyone: false,
    attachments: [],
    embeds: [],
    components: [],
    pinned: false,
    tts: false,
    flags: 0,
    timestamp: '2026-11-01T10:00:00.000Z',
    edited_timestamp: null,
    ...changes,
  };
};

/** A message that replies to one of the bot's. */
export const aReply = (content: string, to: KeptMessage, changes: Loose = {}) =>
  aMessage(content, {
    type: 19,
    channel_id: to.channel_id,
    message_reference: { type: 0, message_id: to.id, channel_id: to.channel_id, guild_id: ID.guild },
    referenced_message: to,
    ...changes,
  });

/** A direct message. */
export const aDirectMessage = (content: string) => {
  const { guild_id: _, member: __, ...message } = aMessage(content, { channel_id: ID.direct, channel_type: 1 });
  return message;
};

const interaction = (type: number, data: Loose, changes: Loose) => ({
  id: newId(),
  application_id: ID.application,
  type,
  token: `token${newId()}`,
  version: 1,
  guild_id: ID.guild,
  channel_id: ID.channel,
  channel: { id: ID.channel, type: 0, name: 'news', permissions: '2147483647' },
  member: memberOf(ID.person),
  locale: 'en-US',
  guild_locale: 'en-US',
  app_permissions: '2147483647',
  entitlements: [],
  authorizing_integration_owners: { 0: ID.guild },
  context: 0,
  attachment_size_limit: 8_000_000,
  data,
  ...changes,
});

const OPTION_TYPE = { string: 3, boolean: 5 } as const;

const optionsOf = (options: Readonly<Record<string, string | boolean>>) =>
  Object.entries(options).map(([name, value]) => ({
    name,
    value,
    type: OPTION_TYPE[typeof value === 'boolean' ? 'boolean' : 'string'],
  }));

/** `/dispute <subcommand>` with its options. */
export const aCommand = (name: string, options: Readonly<Record<string, string | boolean>> = {}, changes: Loose = {}) =>
  interaction(
    2,
    { id: '1', name: 'dispute', type: 1, options: [{ name, type: 1, options: optionsOf(options) }] },
    changes,
  );

/** What is typed so far into the question of `/dispute ask`. */
export const anAutocomplete = (typed: string, changes: Loose = {}) =>
  interaction(
    4,
    {
      id: '1',
      name: 'dispute',
      type: 1,
      options: [{ name: 'ask', type: 1, options: [{ name: 'question', type: 3, value: typed, focused: true }] }],
    },
    changes,
  );

/** “Check against the sources” in the menu of a message. */
export const aCheck = (content: string, changes: Loose = {}) => {
  const message = aMessage(content);
  const data = { id: '2', name: 'Check against the sources', type: 3, target_id: message.id };
  return interaction(2, { ...data, resolved: { messages: { [message.id]: message } } }, changes);
};

/** A pressed button. */
export const aPress = (message: KeptMessage, customId: string, changes: Loose = {}) =>
  interaction(3, { component_type: 2, custom_id: customId }, { message, ...changes });

/** A chosen menu item. */
export const aChoice = (message: KeptMessage, customId: string, value: string, changes: Loose = {}) =>
  interaction(3, { component_type: 3, custom_id: customId, values: [value] }, { message, ...changes });

/** A sent modal with a reason. */
export const aReason = (message: KeptMessage, customId: string, value: string) =>
  interaction(
    5,
    {
      custom_id: customId,
      components: [{ type: 18, id: 1, component: { type: 4, id: 2, custom_id: 'reason', value } }],
    },
    { message },
  );
