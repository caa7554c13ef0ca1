import type { SlashCommand } from '@slack/bolt';
import type { AppMentionEvent, GenericMessageEvent } from '@slack/types';
import type { FakeSlack } from './fake-slack.ts';

/** What Slack sends when somebody does something; typed as Slack publishes it. */
export const createPayloads = (slack: FakeSlack) => {
  let count = 0;
  const next = (): string => {
    count += 1;
    return String(count);
  };

  const eventOf = (event: object): object => ({
    type: 'event_callback',
    token: 'legacy',
    team_id: 'T1',
    api_app_id: 'A1',
    event_id: `Ev${next()}`,
    event_time: 1_770_000_000,
    authorizations: [
      { enterprise_id: null, team_id: 'T1', user_id: 'UBOT', is_bot: true, is_enterprise_install: false },
    ],
    event,
  });

  const command = (text: string, changes: Partial<SlashCommand> = {}): SlashCommand => ({
    token: 'legacy',
    command: '/dispute',
    text,
    response_url: slack.responseUrl(),
    trigger_id: `trigger-${next()}`,
    user_id: 'UANN',
    user_name: 'ann',
    team_id: 'T1',
    team_domain: 'newsroom',
    channel_id: 'C1',
    channel_name: 'politics',
    api_app_id: 'A1',
    ...changes,
  });

  const mention = (text: string, changes: Partial<AppMentionEvent> = {}): AppMentionEvent => {
    const ts = changes.ts ?? slack.stamp();
    return { type: 'app_mention', user: 'UANN', text: `<@UBOT> ${text}`, channel: 'C1', event_ts: ts, ...changes, ts };
  };

  const message = (text: string, changes: Partial<GenericMessageEvent> = {}): GenericMessageEvent => {
    const ts = changes.ts ?? slack.stamp();
    return {
      type: 'message',
      subtype: undefined,
      user: 'UANN',
      text,
      channel: 'C1',
      channel_type: 'channel',
      event_ts: ts,
      ...changes,
      ts,
    };
  };

  const directMessage = (text: string, changes: Partial<GenericMessageEvent> = {}): GenericMessageEvent =>
    message(text, { channel: 'D1', channel_type: 'im', ...changes });

  const person = (user: string) => ({
    id: user,
    username: user.slice(1).toLowerCase(),
    name: user.slice(1).toLowerCase(),
    team_id: 'T1',
  });

  const shortcut = (text: string, changes: { thread?: string; user?: string } = {}) => {
    const ts = slack.stamp();
    return {
      type: 'message_action',
      token: 'legacy',
      callback_id: 'check',
      trigger_id: `trigger-${next()}`,
      message_ts: ts,
      action_ts: ts,
      response_url: slack.responseUrl('shortcut'),
      message: { type: 'message', user: 'UBEN', ts, text, ...(changes.thread && { thread_ts: changes.thread }) },
      user: person(changes.user ?? 'UANN'),
      channel: { id: 'C1', name: 'politics' },
      team: { id: 'T1', domain: 'newsroom' },
    };
  };

  const press = (
    action: Record<string, unknown>,
    {
      user = 'UANN',
      ts = slack.stamp(),
      channel = 'C1',
      isPrivate = true,
      team = 'T1',
      responseUrl = slack.responseUrl('press'),
    } = {},
  ) => ({
    type: 'block_actions',
    token: 'legacy',
    api_app_id: 'A1',
    trigger_id: `trigger-${next()}`,
    response_url: responseUrl,
    user: { ...person(user), team_id: team },
    team: { id: 'T1', domain: 'newsroom' },
    channel: { id: channel, name: 'politics' },
    container: { type: 'message', message_ts: ts, channel_id: channel, is_ephemeral: isPrivate },
    actions: [{ action_ts: ts, ...action }],
  });

  const submitReason = (view: Record<string, unknown>, reason: string) => ({
    type: 'view_submission',
    token: 'legacy',
    api_app_id: 'A1',
    trigger_id: `trigger-${next()}`,
    user: person('UANN'),
    team: { id: 'T1', domain: 'newsroom' },
    view: { ...view, id: 'V1', state: { values: { text: { text: { type: 'plain_text_input', value: reason } } } } },
  });

  const homeOpened = (user = 'UANN') => ({
    type: 'app_home_opened',
    user,
    channel: 'D1',
    tab: 'home',
    event_ts: slack.stamp(),
  });

  return { eventOf, command, mention, message, directMessage, shortcut, press, submitReason, homeOpened };
};
