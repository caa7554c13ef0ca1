import type { Span } from '../model.ts';
import {
  ACRONYMS,
  AFTER_CLOCK,
  BEFORE_NUMBER,
  BEFORE_OR_AFTER_NAME,
  INSTITUTIONS,
  MARKED_NAMES,
  MAY_END,
  MONTHS_AND_DAYS,
  NAME_PARTICLES,
  NEVER_END,
  OPENERS,
  STATES,
} from './abbreviations.ts';
import { joinedStretches, namesSpeaker } from './joined-stretches.ts';

/** A mark that may end a sentence, with the text around it. */
interface Stop {
  /** The sentence so far, without the mark. */
  readonly lead: string;
  /** The word before the mark, dots inside it included. */
  readonly before: string;
  /** The text behind the mark and its closing quotation marks, white space trimmed. */
  readonly rest: string;
  /** The first word of `rest`. */
  readonly next: string;
  /** Whether a quotation mark closes right behind it. */
  readonly closed: boolean;
  readonly openers: ReadonlySet<string>;
}

/** Characters read around a mark: enough for any word, so that splitting stays linear. */
const AROUND = 60;

const TERMINATOR = /(?<![\s([.!?…])[.!?…]+(?:\[[^\]\n]{1,20}\])*/gu;
const CLOSERS = /^(?:["'”’»)\]}]+)?(?:\s?(?![©®™])\p{Extended_Pictographic}\uFE0F?)*/u;
const OPENING = /^[\s"'“‘«¿¡([\-–—]*/u;
const LIST_MARKER = /^\s*(?:\d{1,3}|[a-z]|[ivx]{1,4})$/u;
const NEXT_ITEM = /^\s+[a-z][.)]\s+\p{Lu}/u;
const DOTTED = /^(?:\p{L}{1,2}\.)+\p{L}{1,2}$/u;

const opensSentence = ({ next, openers }: Stop, known: boolean): boolean => {
  const bare = next.replace(/(?:['’]s|[.,;:])$/u, '');
  return OPENERS.has(bare) || (known && openers.has(bare) && !INSTITUTIONS.has(bare));
};

/** Whether a mark behind an initial ends the sentence: "Plan B. The", but "J. R. R. Tolkien". */
const initialEnds = (stop: Stop): boolean => {
  if (stop.closed) return true;
  if (/^\p{Lu}\.?$/u.test(stop.next) && stop.rest[1] === '.') return false;
  if (stop.before === 'I') return stop.lead.trim() !== 'I';
  const bare = stop.next.replace(/['’]s$/u, '');
  return OPENERS.has(bare) && !NAME_PARTICLES.has(bare);
};

const isState = (stop: Stop): boolean => STATES.has(stop.before.toLowerCase()) && /,\s\p{Lu}\p{L}+$/u.test(stop.lead);

/** A month behind its day ("3 feb."), or written with a capital ("Feb."). */
const isMonthOrWeekday = ({ before, lead }: Stop): boolean =>
  MONTHS_AND_DAYS.has(before.toLowerCase()) && (/^\p{Lu}/u.test(before) || /\d\s(?:de\s)?\p{L}+$/u.test(lead));

/** Whether a mark behind an abbreviation that may end a sentence does. */
const abbreviationEnds = (stop: Stop): boolean => {
  const { closed, rest } = stop;
  const known = !DOTTED.test(stop.before) || ACRONYMS.has(stop.before.toLowerCase());
  return closed || opensSentence(stop, known) || /^["“«¿¡]/u.test(rest);
};

/** Whether a single full stop ends a sentence. */
const fullStopEnds = (stop: Stop): boolean => {
  const { before, next } = stop;
  const word = before.toLowerCase();
  if (LIST_MARKER.test(stop.lead)) return false;
  if (BEFORE_NUMBER.has(word) && /^(?:\d|[IVX]+\b)/u.test(next)) return false;
  if (NEVER_END.has(word) || /^\p{Lu}\p{Ll}\.$/u.test(before)) return stop.closed;
  if (/^(\p{Lu})\1$/u.test(before) && /^(\p{Lu})\1\./u.test(next)) return false;
  if (/^[ap]\.?m$/u.test(word)) return !AFTER_CLOCK.has(next.replace(/\.$/u, ''));
  if (word === 'etc') return true;
  if (/^\p{Lu}$/u.test(before)) return initialEnds(stop);
  if (BEFORE_OR_AFTER_NAME.has(word)) return stop.closed || (opensSentence(stop, false) && !NAME_PARTICLES.has(next));
  if (MAY_END.has(word) || isMonthOrWeekday(stop) || isState(stop)) return abbreviationEnds(stop);
  return DOTTED.test(before) ? abbreviationEnds(stop) && stop.lead.trim() !== before : true;
};

/** Whether what follows goes on in lower case, and is neither a brand ("iPhone") nor the next item of a list. */
const continues = (after: string, first: string): boolean =>
  first !== first.toUpperCase() && !/^[\s"'“‘«¿¡([\-–—]*\p{Ll}\p{Lu}/u.test(after) && !NEXT_ITEM.test(after);

/** Whether the mark at `at` of `text` ends the sentence that begins at `from`; gives where with closing marks. */
const sentenceEnd = (text: string, from: number, at: Span, openers: ReadonlySet<string>): number | null => {
  const mark = text.slice(at.start, at.end).replace(/\[.*$/u, '');
  const closers = CLOSERS.exec(text.slice(at.end, at.end + AROUND))?.[0] ?? '';
  const end = at.end + closers.length;
  const after = text.slice(end, end + AROUND);
  if (after === '') return end;
  if (!/^\s/u.test(after) && !(closers !== '' && /^[“«¿¡\p{Lu}]/u.test(after))) return null;
  const first = after.replace(OPENING, '')[0];
  if (first === undefined) return end;
  if (continues(after, first)) return null;
  const dashed = /^\s*[-–—]\s/u.test(after);
  if (dashed && (closers !== '' || at.start - from < 40)) return null;
  const rest = after.trimStart();
  const closed = /["”»]/u.test(closers);
  const lead = text.slice(Math.max(from, at.start - AROUND), at.start);
  const before = /[\p{L}\p{N}.’']*$/u.exec(lead)?.[0] ?? '';
  const next = /^[\p{L}\p{N}’'.-]+/u.exec(rest)?.[0] ?? '';
  if (closed && /[?!…]/u.test(mark) && namesSpeaker(text.slice(end, end + 2 * AROUND))) return null;
  if (mark === '.') return fullStopEnds({ lead, before, rest, next, closed, openers }) ? end : null;
  if (mark === '!' && MARKED_NAMES.has(before)) return null;
  if (!/^[.…]+$/u.test(mark)) return end;
  return /^["“«¿¡(]*\p{Lu}/u.test(rest) && before !== next ? end : null;
};

/**
 * Longest sentence, in characters: the longest of 15,000 in the evaluation's stories and SQuAD's articles has 1,222. What
 * is longer has lost its full stops, or is no prose, and would make an excerpt that nobody reads.
 */
const LONGEST_SENTENCE = 1500;

/** A sentence, or its parts where it is too long: cut between words if it has any. */
const cutLong = (text: string, { start, end }: Span): Span[] => {
  const spans: Span[] = [];
  let from = start;
  while (end - from > LONGEST_SENTENCE) {
    const space = text.slice(from, from + LONGEST_SENTENCE).search(/\s\S*$/u);
    const to = space > 0 ? from + space : from + LONGEST_SENTENCE;
    spans.push({ start: from, end: to });
    from = to + (/^\s*/u.exec(text.slice(to, end))?.[0].length ?? 0);
  }
  return [...spans, { start: from, end }];
};

/**
 * Splits a paragraph into sentences. Survives U.S., Feb. 3, p.m., initials, decimals, ellipses, quotations
 * that end a sentence, datelines, and Spanish ¿ ¡ « ». A quotation of several sentences stays whole when its
 * speaker is named before or behind it. A text without a final mark (a headline) is one sentence.
 *
 * @param openers words that open other sentences of the same source: behind "U.S." they open one here too
 * @returns spans within `text`, without white space around them
 */
export const splitSentences = (text: string, openers: ReadonlySet<string> = new Set()): Span[] => {
  const spans: Span[] = [];
  const joined = joinedStretches(text);
  let from = 0;
  let stretch = 0;
  const push = (end: number): void => {
    const slice = text.slice(from, end);
    const start = from + (slice.length - slice.trimStart().length);
    const last = from + slice.trimEnd().length;
    if (last > start) spans.push(...cutLong(text, { start, end: last }));
    from = end;
  };
  for (const match of text.matchAll(TERMINATOR)) {
    if (match.index < from) continue;
    const end = sentenceEnd(text, from, { start: match.index, end: match.index + match[0].length }, openers);
    if (end === null) continue;
    while ((joined[stretch]?.end ?? Number.POSITIVE_INFINITY) <= match.index) stretch += 1;
    const around = joined[stretch];
    if (around === undefined || match.index < around.start || end >= around.end) push(end);
  }
  push(text.length);
  return spans;
};
