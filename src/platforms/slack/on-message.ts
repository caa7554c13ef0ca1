import { messages } from '../messages.ts';
import { languageOf } from '../reply.ts';
import { parseRequest } from '../request.ts';
import { carryDeskReply } from './carry-desk-reply.ts';
import { directOutlet, publicOutlet } from './outlets.ts';
import { type Heard, readMessage } from './read-message.ts';
import { renderFor } from './render-for.ts';
import type { SlackContext } from './slack-context.ts';

/** Says privately why somebody is not answered; once for each message, and only if they turned to the bot. */
const refuse = async (context: SlackContext, { delivery, place, refusal }: Heard): Promise<void> => {
  if (delivery.manner !== 'asked' || !(await context.world.stores.seen.claim(delivery.key))) return;
  const language = languageOf(delivery.request);
  const { externalPerson, otherChannel } = messages(language).wording.chat;
  const text = refusal === 'external' ? externalPerson : otherChannel;
  const outlet = publicOutlet(context, place, delivery.key, renderFor(context, { kind: 'here' }));
  await outlet.tell(text, language);
};

/** Answers a mention, a direct message, a follow-up in a thread, or a question in a channel where the bot listens. */
export const onMessage = async (context: SlackContext, event: unknown, isConnected: boolean): Promise<void> => {
  if (await carryDeskReply(context, event)) return;
  const heard = readMessage(event, context, isConnected);
  if (heard === null) return;
  if (heard.refusal !== null) return refuse(context, heard);
  const { delivery, place, direct } = heard;
  const request = delivery.manner === 'asked' ? parseRequest(delivery.request.text) : delivery.request;
  const outlet = (direct ? directOutlet : publicOutlet)(
    context,
    place,
    delivery.key,
    renderFor(context, { kind: 'here' }),
  );
  await context.world.handleQuestion({ ...delivery, request }, outlet);
};
