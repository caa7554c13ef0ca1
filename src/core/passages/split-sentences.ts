import type { Span } from '../model.ts';

/** Abbreviations that are followed by a name or number, so that their full stop never ends a sentence. */
const TITLES = new Set(
  'mr mrs ms dr prof sr sra srta dra lic ing gen col lt sgt cpl capt cmdr maj adm rep sen gov pres hon rev st sta sto fr mt ft vs no nos núm num art arts fig pág pag págs vol ed eds dept univ av avda approx aprox ca cf viz supt insp det atty amb sec secy mme mlle msgr'.split(
    ' ',
  ),
);

/** Abbreviations that may end a sentence: they do when a capital follows that opens one. */
const MAY_END = new Set(
  'inc ltd co corp bros jr etc al jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun ene abr ago set dic ene am pm a.m p.m e.g i.e d.c u.s u.k u.n e.u s.a ee.uu aa.mm ff.aa'.split(
    ' ',
  ),
);

/** Months and the like: what follows is a number, not a sentence. */
const BEFORE_NUMBER = /^(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|ene|abr|ago|set|dic|no|nos|núm|pág|art|p|pp|vol|fig)$/i;

/** Words that open a sentence after an abbreviation such as "U.S.", rather than carry it on. */
const OPENERS = new Set(
  'The A An In On At It He She They We I You This That These Those But And Or So If When While As For After Before Since Although However Meanwhile There Here His Her Its Their Our My Both Some Many Most All No Not Then Now Also Later Earlier Still Yet Only Shortly Separately El La Los Las Un Una En Al A Pero Y O Si Cuando Mientras Como Para Por Después Antes Desde Aunque Sin Según Este Esta Estos Estas Ese Esa Su Sus También Luego Ahora No Ya Tras Entre Sobre Con De Del Ayer Hoy'.split(
    ' ',
  ),
);

/** Words that carry on a name after "U.S.": never the start of a sentence there, even when they open others. */
const INSTITUTIONS = new Set(
  'President Vice Secretary Department Treasury State Justice Defense Commerce Energy Homeland Interior Army Navy Air Marine Marines Coast Senate Senator Sen Congress Congressman House Representative Rep Supreme Court District Circuit Attorney Ambassador Embassy Consulate Customs Border Immigration Citizenship Drug Federal Capitol Southern Northern Central Special Trade Census Geological Open Olympic Soccer Steel Bank Food Postal Secret Agency Office Bureau National Forces Government Administration Constitution Civil Route Highway Naval Military Dollar Rangers Forest Fish Patent'.split(
    ' ',
  ),
);

const TERMINATOR = /(?<!\s)[.!?…。]+(?:\[[^\]\n]{1,20}\])*/gu;
const CLOSERS = /^["'”’»)\]}]+/u;
const OPENING = /^[\s]*["'“‘«¿¡([\-–—]*/u;

const wordBefore = (text: string, end: number): string => /[\p{L}\p{N}.’']*$/u.exec(text.slice(Math.max(0, end - 40), end))?.[0] ?? '';

const nextWord = (text: string): string => /^[\p{L}\p{N}’'.-]+/u.exec(text)?.[0] ?? '';

const isLower = (character: string): boolean => character !== character.toUpperCase();

const opensSentence = (word: string, openers: ReadonlySet<string>): boolean => {
  const bare = word.replace(/(?:['’]s|[.,;:])$/u, '');
  return OPENERS.has(bare) || (openers.has(bare) && !INSTITUTIONS.has(bare));
};

/** Whether a single full stop behind `before` ends a sentence, given the text that follows it. */
const fullStopEnds = (before: string, rest: string, closed: boolean, openers: ReadonlySet<string>): boolean => {
  const abbreviation = before.toLowerCase();
  const next = nextWord(rest);
  if (BEFORE_NUMBER.test(before) && /^\d/.test(next)) return false;
  if (TITLES.has(abbreviation)) return closed;
  const isInitial = /^\p{Lu}$/u.test(before);
  const isDotted = /^(?:\p{L}{1,2}\.)+\p{L}{1,2}$/u.test(before);
  if (isInitial && before !== 'I') return closed;
  if (MAY_END.has(abbreviation) || isDotted) return closed || opensSentence(next, openers) || /^["“«¿¡]/u.test(rest);
  return true;
};

/** Whether the terminator at `start`–`end` of `text` ends a sentence; gives the end with closing marks, or null. */
const sentenceEnd = (text: string, { start, end }: Span, openers: ReadonlySet<string>): number | null => {
  const mark = text.slice(start, end).replace(/\[.*$/u, '');
  const closers = CLOSERS.exec(text.slice(end))?.[0] ?? '';
  const stop = end + closers.length;
  const after = text.slice(stop, stop + 60);
  if (after === '') return stop;
  if (!/^\s/u.test(after) && !(closers !== '' && /^[“«¿¡\p{Lu}]/u.test(after))) return null;
  const rest = after.replace(OPENING, '');
  const first = rest[0];
  if (first === undefined) return stop;
  if (isLower(first)) return null;
  if (closers !== '' && /^\s*[-–—]/u.test(after)) return null;
  const trimmed = after.trimStart();
  if (mark === '.') return fullStopEnds(wordBefore(text, start), trimmed, /["”»]/u.test(closers), openers) ? stop : null;
  if (/^[.…]{1,3}$/u.test(mark)) return /^["“«¿¡]?\p{Lu}/u.test(trimmed) ? stop : null;
  return stop;
};

/**
 * Splits a paragraph into sentences. Survives U.S., Feb. 3, p.m., initials, decimals, ellipses, quotations
 * that end a sentence, datelines, and Spanish ¿ ¡ « ». A text without a final mark (a headline) is one sentence.
 *
 * @param openers words that open other sentences of the same source: behind "U.S." they open one here too
 * @returns spans within `text`, without white space around them
 */
export const splitSentences = (text: string, openers: ReadonlySet<string> = new Set()): Span[] => {
  const spans: Span[] = [];
  let from = 0;
  const push = (end: number): void => {
    const slice = text.slice(from, end);
    const start = from + (slice.length - slice.trimStart().length);
    const last = from + slice.trimEnd().length;
    if (last > start) spans.push({ start, end: last });
    from = end;
  };
  for (const match of text.matchAll(TERMINATOR)) {
    if (match.index < from) continue;
    const end = sentenceEnd(text, { start: match.index, end: match.index + match[0].length }, openers);
    if (end !== null) push(end);
  }
  push(text.length);
  return spans;
};
