import type { Gap } from '../reports/group-gaps.ts';
import type { AnswerFeedback } from '../reports/list-feedback.ts';

/** Characters of a question or reason that are shown: ten entries then fit Discord's 2,000. */
const LONGEST = 110;

const shorten = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST - 1).trimEnd()}…` : text);

/** `3 × How much did it cost?` */
export const gapLine = ({ asked, wordings }: Gap): string => `${asked} × ${shorten(wordings[0]?.text ?? '')}`;

/** `+2 −1 When did it end?`, and the first reason under it. */
export const feedbackLine = ({ question, thumbsUp, thumbsDown, reasons }: AnswerFeedback): string =>
  [
    `+${thumbsUp} −${thumbsDown} ${shorten(question)}`,
    ...reasons.slice(0, 1).map((reason) => `   ${shorten(reason)}`),
  ].join('\n');
