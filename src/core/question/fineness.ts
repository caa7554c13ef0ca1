import { fold } from '../text/fold.ts';

/** Signs that the hour is wanted, over the folded question. */
const HOUR = /\b(?:what|which|que) (?:exact )?(?:time|hour|hora)\b(?! (?:frame|span|limit|of year))|\bo'?clock\b/;

/** Signs that the very day is wanted. */
const DAY =
  /\b(?:what|which|que|cual(?: es| fue)?(?: el)?) (?:exact )?(?:day|dia)\b|\bexact (?:day|date)\b|\b(?:dia exacto|fecha exacta)\b/;

/** Signs that the very date, number, name or words are wanted. */
const EXACT =
  /\b(?:what|which|que|cual(?: es| fue)?(?: la)?) (?:date|fecha)\b|\bexact(?:ly|o|a|os|as|amente)?\b|\bprecise(?:ly)?\b|\bprecisamente\b|\bword for word\b|\bpalabra por palabra\b/;

/** How finely a question wants to know: as a source tells it, exactly or to the day, to the hour. */
export type Fineness = 0 | 1 | 2;

/** Sources that cannot tell the hour or the day may well answer "when". */
export const finenessOf = (text: string): Fineness => {
  const folded = fold(text);
  if (HOUR.test(folded)) return 2;
  return DAY.test(folded) || EXACT.test(folded) ? 1 : 0;
};

/** Whether a question asks for the very day. */
export const asksForDay = (text: string): boolean => DAY.test(fold(text));
