import type { LexiconIndex } from '../lexicon/lexicon-index.ts';
import { maskQuotations, QUOTED } from '../speaker/mask-quotations.ts';
import { fold } from '../text/fold.ts';
import { isYear } from '../text/is-year.ts';
import type { Token } from '../text/tokenize.ts';

/** What kind of time a sentence names, as bits. */
export const TIME = { year: 1, month: 2, weekday: 4, day: 8, relative: 16, clock: 32 } as const;

/** What a sentence holds, so that ranking need not read its text again. */
export interface SentenceTraits {
  /** Union of the word classes of its tokens. */
  readonly classes: number;
  /** Bits of {@link TIME}. */
  readonly time: number;
  readonly quoted: boolean;
  /** Whether it quotes and names nobody outside the quotation: “…,” she said. */
  readonly speakerElsewhere: boolean;
  /** Whether it opens with words that point back: a pronoun, "the move", "shortly after". */
  readonly pointsBack: boolean;
}

const RELATIVE_TIME =
  /\b(?:yesterday|today|tomorrow|tonight|(?:last|next|this|previous|following|same|earlier this|later this) (?:week|weekend|month|year|spring|summer|autumn|fall|winter|night|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december)|(?:days?|weeks?|months?|years?|hours?) (?:ago|later|earlier|before|after)|ayer|hoy|manana por|anoche|(?:la semana|el mes|el ano) (?:pasad[oa]|que viene)|(?:proxim[oa]|pasad[oa]) (?:semana|mes|ano|lunes|martes|miercoles|jueves|viernes|sabado|domingo)|hace (?:\w+ )?(?:dias?|semanas?|meses|anos?|horas?))\b/;

const CLOCK =
  /\b\d{1,2}(?::\d{2})?\s?(?:a\.?m\.?|p\.?m\.?)(?![a-z])|\b\d{1,2}:\d{2}\b|\b(?:noon|midnight|mediodia|medianoche)\b/;

const POINTS_BACK =
  /^[“"‘'«¿¡\s]*(?:he|she|it|they|his|her|its|their|this|that|these|those|such|the (?:move|decision|measure|encounter|meeting|visit|step|claim|allegation|accusation|announcement|statement|remark|ban|order|agreement|deal|call|two)s?|shortly (?:after|before|afterwards)|soon after|later|then|afterwards|meanwhile|days later|weeks later|hours later|el|ella|ellos|ellas|esto|esta|este|esa|ese|su|sus|la (?:medida|decision|reunion|llamada|acusacion)|poco despues|luego|despues|entonces|mas tarde|horas despues|dias despues|semanas despues)\b/;

/** Whether the number at a position is a day of a month ("January 3", "3 de enero", "Feb. 3"). */
const isDay = (tokens: readonly Token[], at: number, isMonth: (at: number) => boolean): boolean => {
  const word = tokens[at]?.word ?? '';
  if (!/^\d{1,2}(?:st|nd|rd|th)?$/.test(word)) return false;
  return isMonth(at - 1) || isMonth(at + 1) || (tokens[at + 1]?.word === 'de' && isMonth(at + 2));
};

/** Describes a sentence from its tokens and their word classes. */
export const describeSentence = (
  text: string,
  tokens: readonly Token[],
  classes: Int32Array,
  lexicon: LexiconIndex,
): SentenceTraits => {
  const month = lexicon.classBit('month');
  const weekday = lexicon.classBit('weekday');
  const isMonth = (at: number): boolean =>
    ((classes[at] ?? 0) & month) !== 0 && (tokens[at]?.capital === true || tokens[at]?.word !== 'may');
  let mask = 0;
  let time = 0;
  for (const [at, token] of tokens.entries()) {
    mask |= classes[at] ?? 0;
    if (((classes[at] ?? 0) & weekday) !== 0 && token.word.length > 3) time |= TIME.weekday;
    if (isMonth(at)) time |= TIME.month;
    if (isYear(token.raw)) time |= TIME.year;
    else if (isDay(tokens, at, isMonth)) time |= TIME.day;
  }
  const folded = fold(text);
  if (RELATIVE_TIME.test(folded)) time |= TIME.relative;
  if (CLOCK.test(folded)) time |= TIME.clock;
  const quoted = /[“«"]/.test(text);
  const masked = quoted ? maskQuotations(text) : text;
  const isNamed = tokens.some(
    ({ capital, start }, at) => capital && masked[start] !== QUOTED && ((classes[at] ?? 0) & (month | weekday)) === 0,
  );
  return { classes: mask, time, quoted, speakerElsewhere: quoted && !isNamed, pointsBack: POINTS_BACK.test(folded) };
};
