import { describeRound } from '../corrections/describe-round.ts';
import type { Round } from '../corrections/find-changes.ts';
import { messages } from './messages.ts';

/** Characters of a round's description that are shown: with the words around it, it fits Discord's 2,000. */
const LONGEST = 1500;

/** What editors are shown of a round that waits. */
export const roundText = (round: Round, touched: number): string => {
  const say = messages('en').wording.chat.editors.round;
  const lines = describeRound(round).join('\n');
  const shown = lines.length > LONGEST ? `${lines.slice(0, LONGEST)}…\n${say.cut}` : lines;
  return `${say.waits(touched)}\n${shown}`;
};

/** What whoever pressed is told: how many notices are on their way; null when the round waits no longer. */
export const roundOutcome = (notices: number | null): string => {
  const say = messages('en').wording.chat.editors.round;
  return notices === null ? say.gone : say.confirmed(notices);
};
