import { webApi } from '@slack/bolt';
import { reasonOf } from '../log.ts';

const REMEDIES: Readonly<Record<string, string>> = {
  invalid_auth: 'copy the token again from the app’s settings, and install the app if it is not installed',
  not_authed: 'copy the token again from the app’s settings',
  account_inactive: 'the app was removed from its workspace; install it again and copy the new token',
  token_revoked: 'the token was revoked; install the app again and copy the new token',
  token_expired: 'the token has expired; turn token rotation off and install the app again',
  not_allowed_token_type:
    'this token is of the wrong kind; SLACK_BOT_TOKEN begins with xoxb-, SLACK_APP_TOKEN with xapp-',
  missing_scope: 'give the app-level token the scope connections:write',
  org_login_required: 'the workspace has moved to an organisation; install the app there',
  access_denied: 'let an administrator of the workspace approve the app',
  ekm_access_denied: 'let an administrator of the workspace approve the app',
  team_access_not_granted: 'let an administrator grant the app its workspace',
  socket_mode_not_enabled: 'turn Socket Mode on in the app’s settings',
  forbidden_team: 'the app may not be used in this workspace',
};

/** Why Slack will never let the program in with these settings, with the remedy; null when trying again may help. */
export const hopeless = (failure: unknown, setting: string): string | null => {
  if (!(failure instanceof webApi.WebAPIPlatformError)) return null;
  const code = failure.data.error;
  const remedy = REMEDIES[code];
  return remedy ? `Slack refuses ${setting} (${code}): ${remedy}` : null;
};

/** How a failure that may pass is told. */
export const passing = (failure: unknown): string => `Slack: not connected (${reasonOf(failure)}); trying again`;
