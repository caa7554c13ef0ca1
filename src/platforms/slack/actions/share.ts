import { createHash } from 'node:crypto';
import { DeliveryFailure, type Outlet } from '../../deliver.ts';
import { messages } from '../../messages.ts';
import { findPosted } from '../find-posted.ts';
import { markPrefix } from '../mark.ts';
import { publicOutlet, type Render } from '../outlets.ts';
import { readSharingValue, renderFor } from '../render-for.ts';
import { respondAt } from '../response-url.ts';
import { personKey, replyPlace, type SlackContext } from '../slack-context.ts';
import { openAnswer } from './open-answer.ts';
import { type Press, pressOutlet, say } from './press.ts';

/** Posts where the app itself may not: by the address that the press brought. */
const byResponseUrl = async (context: SlackContext, press: Press, render: Render, reply: Parameters<Render>[0]) => {
  const { thread } = press.place;
  for (const message of await render(reply)) {
    await respondAt(press.responseUrl, { kind: 'public', message, thread }, context.timing.requestMs);
  }
};

/** Posts a shared answer as the app, else by the press's own address; tells the person alone when neither works. */
const sharingOutlet = (context: SlackContext, press: Press, claim: string): Outlet => {
  const { place, name } = press;
  const key = `${claim}:${press.trigger}`;
  const render = renderFor(context, { kind: 'shared', by: place.user, name, claim, key });
  const outlet = publicOutlet(context, place, key, render);
  return {
    ...outlet,
    async send(reply) {
      try {
        await outlet.send(reply);
      } catch (failure) {
        const shut = failure instanceof DeliveryFailure && ['not_allowed', 'gone'].includes(failure.obstacle);
        if (!shut || press.responseUrl === '') throw failure;
        await byResponseUrl(context, press, render, reply);
      }
    },
    tell: pressOutlet(context, press).tell,
  };
};

/** Shows a private answer to everyone where the person is, once. */
export const share = async (context: SlackContext, press: Press): Promise<void> => {
  const value = readSharingValue(press.value);
  const ticketText = value?.do === 'share' ? value.ticket : '';
  const opened = await openAnswer(context, press, ticketText);
  if (opened === null || value?.do !== 'share') return;
  const { answer, ticket } = opened;
  const { language } = answer;
  const here = { ...press, place: { ...press.place, thread: value.thread ?? press.place.thread } };
  const { channel, thread, user } = here.place;
  const shared = JSON.stringify([personKey(context, user), channel, thread, ticket]);
  const claim = `slack:share:${createHash('sha256').update(shared).digest('base64url')}`;
  const { seen } = context.world.stores;
  if (!(await seen.claim(claim))) {
    await say(context, press, messages(language).wording.chat.alreadyShared, language);
    return;
  }
  const reply = { kind: 'answer', language, answer, ticket } as const;
  const outcome = await context.world.deliverRecorded(reply, sharingOutlet(context, here, claim), {
    person: personKey(context, user),
    place: replyPlace(context, here.place, 'public'),
    origin: 'shared',
    since: Date.now(),
  });
  if (outcome !== 'sent') await seen.release(claim);
};

/** How long the last message of an answer, which has the buttons, comes after the first at most, in milliseconds. */
const POSTING = 60_000;

/** Every message of a shared answer; only the one that was pressed when Slack does not tell. */
const partsOf = async (context: SlackContext, press: Press, key: string): Promise<readonly string[]> => {
  const wanted = { mark: markPrefix(key), since: Number(press.message) * 1000 - POSTING };
  try {
    return [...new Set([...(await findPosted(context, press.place, wanted)), press.message])];
  } catch {
    return [press.message];
  }
};

/** Takes a shared answer back; only the person who shared it can. */
export const takeBack = async (context: SlackContext, press: Press): Promise<void> => {
  const value = readSharingValue(press.value);
  const { chat, trouble } = messages('en').wording;
  if (value?.do !== 'take_back') return say(context, press, chat.tooOld, 'en');
  if (value.by !== press.place.user) return say(context, press, chat.onlySharer, 'en');
  const { channel } = press.place;
  try {
    for (const ts of await partsOf(context, press, value.key)) await context.client.chat.delete({ channel, ts });
  } catch {
    // Posted by a response address, it can only be deleted by one.
    try {
      await respondAt(press.responseUrl, { kind: 'delete' }, context.timing.requestMs);
    } catch {
      return say(context, press, trouble.failed, 'en');
    }
  }
  await context.world.stores.seen.release(value.claim);
};
