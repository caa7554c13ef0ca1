/** What the app must be allowed to do, each with what it is for. The shipped manifest asks for exactly these. */
export const SCOPES: Readonly<Record<string, string>> = {
  'app_mentions:read': 'to hear mentions',
  'channels:history': 'to follow threads in public channels',
  'chat:write': 'to answer',
  'chat:write.public': 'to share an answer in a channel it is no member of',
  commands: 'for the slash command and the message shortcut',
  'groups:history': 'to follow threads in private channels',
  'im:history': 'to read direct messages',
  'mpim:history': 'to follow group messages',
};

/** One line about scopes that a token lacks; null when it has all, or when Slack does not tell. */
export const missingScopes = (granted: readonly string[] | undefined): string | null => {
  if (granted === undefined) return null;
  const missing = Object.keys(SCOPES).filter((scope) => !granted.includes(scope));
  if (missing.length === 0) return null;
  const what = missing.map((scope) => `${scope} (${SCOPES[scope]})`).join(', ');
  return `the app lacks ${what}; add it under “OAuth & Permissions”, “Scopes”, and install the app again`;
};
