import type { LexiconIndex } from '../lexicon/lexicon-index.ts';
import type { Language } from '../model.ts';
import { splitSentences } from '../passages/split-sentences.ts';
import { isNarrated, type Reading } from './is-narrated.ts';
import { maskQuotations, QUOTED } from './mask-quotations.ts';
import { openerLength, readName, readSubject } from './read-name.ts';
import { statesContent } from './states-content.ts';
import { readVoiceWords } from './voice-words.ts';

/** Longest excerpt that is read, in characters. */
const LONGEST_EXCERPT = 4000;

const HEARSAY =
  /(?<!\p{L})(?:according to|reportedly|allegedly|citing|según|de acuerdo con|presuntamente|supuestamente)(?!\p{L})/giu;

/** "X said …": the first verb of speech has X before it, and no other voice speaks. */
const leadingSpeaker = (reading: Reading): string | null => {
  const { masked, words, voices, language, lexicon } = reading;
  const from = openerLength(masked);
  const [at, ...others] = voices.filter((voice) => (words.tokens[voice]?.start ?? 0) >= from);
  const verb = words.tokens[at ?? -1];
  if (at === undefined || !verb || others.length > 0) return null;
  const name = readSubject(masked.slice(from, verb.start), language, lexicon);
  if (name === null || isNarrated(reading, verb.end)) return null;
  return statesContent(masked, at, words, lexicon, language) ? name : null;
};

/** What may follow "X said" at the end: where and when, or to whom. */
const CIRCUMSTANCE =
  /^\s*(?:[,.;]|$|(?:in|at|on|to|during|after|before|last|this|late|early|reporters|journalists|en|ante|durante|tras|este|esta|a|al)(?!\p{L}))/u;

/** "…, X said." and "…, said X.": the only verb of speech stands behind what is said. */
const trailingSpeaker = (reading: Reading): string | null => {
  const { masked, words, voices, language, lexicon } = reading;
  const verb = words.tokens[voices[0] ?? -1];
  if (!verb || voices.length > 1) return null;
  const before = masked.slice(0, verb.start);
  const rest = masked.slice(verb.end);
  const quote = before.lastIndexOf(QUOTED);
  const boundary = Math.max(before.lastIndexOf(','), quote);
  const follows = quote >= 0 && /^[\s,]*$/u.test(before.slice(quote + 1, boundary + 1));
  if (boundary < 0 || (follows ? !masked.startsWith(QUOTED) : rest.includes(QUOTED) || /[:—–]/u.test(before)))
    return null;
  const subject = before.slice(boundary + 1).trim();
  if (subject !== '') return follows || CIRCUMSTANCE.test(rest) ? readSubject(subject, language, lexicon) : null;
  if (!follows && language === 'en') return null;
  return readName(INVERTED.exec(rest)?.[1] ?? '', language, lexicon);
};

/** The name behind "said", up to a remark on it or a circumstance. */
const INVERTED =
  /^\s+((?:the\s|el\s|la\s)?[\p{L}.’'-]+(?:\s[\p{L}.’'-]+)*?)(?=\s*[,.;]\s|\s*[,.;]?$|\s(?:in|at|on|to|during|after|who|en|ante|durante|tras|a|al|quien)\s)/u;

/** "According to X, …" and "…, according to X.": nobody else speaks. */
const sourceNamed = ({ masked, voices, language, lexicon }: Reading): string | null => {
  if (voices.length > 0) return null;
  const opening = /^(?:According to|Según|De acuerdo con)\s+([^,]{2,80}),\s/u.exec(masked);
  const closing = /,?\s(?:according to|según|de acuerdo con)\s+([^,]{2,80})[.\s]*$/u.exec(masked);
  const phrase = opening?.[1] ?? closing?.[1];
  return phrase === undefined ? null : readName(phrase.replace(/\.$/u, ''), language, lexicon);
};

const LABEL = new RegExp(`^([^:]{2,80}):\\s*${QUOTED}+[.\\s]*$`, 'u');

/** "X: “…”" */
const labelled = ({ masked, language, lexicon }: Reading): string | null => {
  const match = LABEL.exec(masked);
  return match ? readName(match[1] ?? '', language, lexicon) : null;
};

const speakerOfSentence = (text: string, language: Language, lexicon: LexiconIndex): string | null => {
  const masked = maskQuotations(text);
  if (masked.trimEnd().endsWith('?')) return null;
  const words = readVoiceWords(masked, language, lexicon);
  const voices = words.tokens.flatMap((_, at) => (words.isVoice(at) ? [at] : []));
  const reading: Reading = { masked, words, voices, language, lexicon };
  const hearsay = masked.replace(/,\s+citing\s/giu, ', ').match(HEARSAY)?.length ?? 0;
  if (hearsay > 0) return hearsay === 1 ? sourceNamed(reading) : null;
  return labelled(reading) ?? leadingSpeaker(reading) ?? trailingSpeaker(reading);
};

const isQuotationOnly = (text: string): boolean =>
  maskQuotations(text)
    .replaceAll(QUOTED, '')
    .replace(/[\s.,;:!?]/gu, '') === '';

const lastWord = (name: string | null): string | undefined => name?.split(/\s/u).at(-1);

/**
 * Tells who says an excerpt, only when all of it is one speaker's words or report: "X said …", "…, X said.",
 * "according to X". Null when a second voice speaks, nobody is named, or the reporter goes on alone: a wrong
 * name is worse than none.
 *
 * @returns the name with its roles, without article, as it stands in the source
 */
export const findSpeaker = (text: string, language: Language, lexicon: LexiconIndex): string | null => {
  if (text.length > LONGEST_EXCERPT) return null;
  const sentences = splitSentences(text).map(({ start, end }) => text.slice(start, end));
  const told = sentences.filter((sentence) => !isQuotationOnly(sentence));
  const [first = null, ...others] = told.map((sentence) => speakerOfSentence(sentence, language, lexicon));
  return others.every((name) => lastWord(name) === lastWord(first)) ? first : null;
};
