import { type Guild, OAuth2Scopes, PermissionsBitField } from 'discord.js';

/** What the bot needs in a server, and no more. */
const NEEDED = new PermissionsBitField([
  'ViewChannel',
  'SendMessages',
  'SendMessagesInThreads',
  'EmbedLinks',
  'AttachFiles',
  'ReadMessageHistory',
  'AddReactions',
]);

/** The link that invites the bot to a server. */
export const inviteLink = (application: string): string =>
  `https://discord.com/oauth2/authorize?${new URLSearchParams({
    client_id: application,
    scope: `${OAuth2Scopes.Bot} ${OAuth2Scopes.ApplicationsCommands}`,
    permissions: NEEDED.bitfield.toString(),
  }).toString()}`;

/** The permissions that the bot lacks in a server, by name. */
export const missingPermissions = ({ members }: Guild): readonly string[] =>
  members.me === null ? [] : members.me.permissions.missing(NEEDED);
