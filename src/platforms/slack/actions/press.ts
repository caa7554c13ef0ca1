import { z } from 'zod';
import type { Language } from '../../../core/model.ts';
import { deliver, type Outlet } from '../../deliver.ts';
import { notice } from '../../reply.ts';
import { privateOutlet } from '../outlets.ts';
import { renderFor } from '../render-for.ts';
import type { Place, SlackContext } from '../slack-context.ts';

/** A pressed button or a chosen menu item, as Slack tells it. */
const pressed = z.object({
  user: z.object({
    id: z.string(),
    name: z.string().optional(),
    username: z.string().optional(),
    team_id: z.string().nullish(),
  }),
  channel: z.object({ id: z.string() }).optional(),
  container: z.object({
    channel_id: z.string().optional(),
    message_ts: z.string().optional(),
    thread_ts: z.string().optional(),
    is_ephemeral: z.boolean().optional(),
  }),
  message: z.object({ thread_ts: z.string().optional() }).optional(),
  response_url: z.string().default(''),
  trigger_id: z.string(),
  actions: z
    .array(
      z.object({
        action_id: z.string(),
        block_id: z.string().default(''),
        value: z.string().default(''),
        selected_option: z.object({ value: z.string() }).nullish(),
      }),
    )
    .min(1),
});

/** A press, read. */
export interface Press {
  readonly action: string;
  /** The button's value, or the chosen item's. */
  readonly value: string;
  readonly blockId: string;
  readonly place: Place;
  readonly team: string | null;
  /** What the person is called; plain text, so that nobody is alerted. */
  readonly name: string;
  /** The message pressed on. */
  readonly message: string;
  readonly isPrivate: boolean;
  readonly responseUrl: string;
  readonly trigger: string;
}

/** Reads what Slack sends when a button is pressed; null for what is none of the bot's. */
export const readPress = (body: unknown): Press | null => {
  const parsed = pressed.safeParse(body);
  if (!parsed.success) return null;
  const { user, channel, container, message, response_url: responseUrl, trigger_id: trigger, actions } = parsed.data;
  const [action] = actions;
  const at = container.channel_id ?? channel?.id;
  if (action === undefined || at === undefined) return null;
  return {
    action: action.action_id,
    value: action.selected_option?.value ?? action.value,
    blockId: action.block_id,
    place: { channel: at, thread: container.thread_ts ?? message?.thread_ts ?? null, user: user.id },
    team: user.team_id ?? null,
    name: user.name ?? user.username ?? user.id,
    message: container.message_ts ?? '',
    isPrivate: container.is_ephemeral === true,
    responseUrl,
    trigger,
  };
};

/** Where the reply to a press goes: to the person alone. */
export const pressOutlet = (context: SlackContext, { place, responseUrl }: Press): Outlet =>
  privateOutlet(context, { place, responseUrl }, renderFor(context, { kind: 'here' }));

/** Says something to the person who pressed. */
export const say = async (context: SlackContext, press: Press, text: string, language: Language): Promise<void> => {
  const { log } = context.world;
  await deliver(notice(text, language), pressOutlet(context, press), { log });
};
