import { deliver } from '../../deliver.ts';
import { type Handed, handedTexts } from '../../handed.ts';
import { reasonOf } from '../../log.ts';
import { messages } from '../../messages.ts';
import type { Address } from '../../reply-place.ts';
import { paragraph, richText, type SlackMessage } from '../blocks.ts';
import { publicOutlet, type Render } from '../outlets.ts';
import { renderAnswer } from '../render-answer.ts';
import { personKey, replyPlace, type SlackContext } from '../slack-context.ts';
import type { OpenAnswer } from './open-answer.ts';
import { type Press, pressOutlet, say } from './press.ts';

/** The address of a message that more than one person sees; null when there is none. */
const linkTo = async ({ client }: SlackContext, { place, message, isPrivate }: Press): Promise<string | null> => {
  if (isPrivate || message === '' || place.channel.startsWith('D')) return null;
  try {
    return (await client.chat.getPermalink({ channel: place.channel, message_ts: message })).permalink ?? null;
  } catch {
    return null;
  }
};

const withLink = (messages: readonly SlackMessage[], url: string | null, text: string): readonly SlackMessage[] => {
  const last = messages.at(-1);
  if (url === null || last === undefined) return messages;
  const link = richText(paragraph({ type: 'link', url, text }));
  return [...messages.slice(0, -1), { ...last, blocks: [...last.blocks, link] }];
};

/** Where the editors' reply goes: under a public answer, else to the person directly. */
const addressOf = (context: SlackContext, press: Press): Address => {
  const isPublic = !press.isPrivate && press.message !== '' && !press.place.channel.startsWith('D');
  return {
    ...replyPlace(context, press.place, isPublic ? 'public' : 'private'),
    messages: isPublic ? [press.message] : [],
  };
};

/** The app where the editors are; null, told in the log, when it is not there. */
const editorsOf = async (context: SlackContext): Promise<SlackContext | null> => {
  try {
    return await context.editors();
  } catch (failure) {
    context.world.log.warn(`Slack: the editors are out of reach: ${reasonOf(failure)}`);
    return null;
  }
};

/** Hands a question or a problem, with what the sources have on it, to the people in the editors' channel. */
export const handOver = async (
  context: SlackContext,
  press: Press,
  { answer, ticket }: OpenAnswer,
  handed: Handed,
): Promise<void> => {
  const { editorsChannel } = context.config;
  const { language } = answer;
  const { chat } = messages(language).wording;
  const { stores, deskReplies, log } = context.world;
  const { seen } = stores;
  const person = personKey(context, press.place.user);
  if (editorsChannel === null) return say(context, press, chat.tooOld, language);
  const editors = await editorsOf(context);
  if (editors === null) return say(context, press, chat.deskUnreachable, language);
  const { kind } = handed;
  const claim = `${person}:desk:${kind}:${ticket.question}:${ticket.seal}`;
  if (!(await seen.claim(claim))) return say(context, press, chat.alreadyHandedOver, language);
  const link = await linkTo(context, press);
  const render: Render = async () =>
    withLink(
      renderAnswer(answer, {
        buttons: null,
        showsQuestion: true,
        ...handedTexts(handed, press.name, language),
      }),
      link,
      chat.whereAsked,
    );
  const place = { channel: editorsChannel, thread: null, user: press.place.user };
  const outlet = {
    ...publicOutlet(editors, place, `${claim}:${press.trigger}`, render),
    tell: () => pressOutlet(context, press).tell(chat.deskUnreachable, language),
  };
  const outcome = await deliver({ kind: 'answer', language, answer, ticket }, outlet, { log });
  if (outcome !== 'sent') return seen.release(claim);
  const posted = outlet.posted().map((ts) => `slack:${editorsChannel}:${ts}`);
  await deskReplies.keep({
    kind,
    question: ticket.question,
    person,
    messages: posted,
    address: addressOf(context, press),
  });
  await say(context, press, chat.handedOver, language);
};
