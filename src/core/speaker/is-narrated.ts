import type { LexiconIndex } from '../lexicon/lexicon-index.ts';
import type { Language } from '../model.ts';
import { isReporting } from './states-content.ts';
import type { VoiceWords } from './voice-words.ts';

/** A sentence with its quotations masked, and what reads it. */
export interface Reading {
  readonly masked: string;
  readonly words: VoiceWords;
  /** Positions of all finite verbs of speech outside quotations. */
  readonly voices: readonly number[];
  readonly language: Language;
  readonly lexicon: LexiconIndex;
}

/** A participle behind a comma, or a second deed behind "and": the reporter goes on in words of their own. */
const DEED: Readonly<Record<Language, string>> = {
  en: String.raw`\s(?:and|but)(?:,[^,]{1,40},)?\s+(?:(?:then|later|also|soon|shortly|promptly)\s+(?:after(?:wards)?\s+)?)?(\p{Ll}{2,}ed|took|sent|gave|made|put|went|came|left|held|met|paid|won|lost|cut|shut|froze|began)(?!\p{L})`,
  es: String.raw`\s(?:y|e|pero)(?:,[^,]{1,40},)?\s+(?:(?:luego|después|también)\s+)?(\p{Ll}{2,}ó|\p{Ll}{2,}(?:aron|ieron)|hizo|tuvo|puso|fue|dio)(?!\p{L})`,
};

const NARRATION: Readonly<Record<Language, RegExp>> = {
  en: new RegExp(
    String.raw`,\s+(?!including|excluding|following|regarding|concerning|pending|during|according|depending)(\p{Ll}{2,}ing)(?!\p{L})|${DEED.en}`,
    'gu',
  ),
  es: new RegExp(String.raw`,\s+(?!incluyendo|siendo|pudiendo)(\p{Ll}{2,}ndo)(?!\p{L})|${DEED.es}`, 'gu'),
};

/** A remark on what was said: ", a figure that others put higher", "; the union differs". */
const REMARK =
  /;|[,\uE000]\s(?:an?|una?)\s\p{L}+\s(?:that|which|to|que)\s|,\s(?:which|lo que|que)\s(?:[^,]*\s)?(?:puts?|disputes?|denies|cifra)(?!\p{L})/u;

/**
 * Whether the reporter goes on in words of their own behind a speaker's verb: a deed, a remark, a consequence.
 *
 * @param from where the words behind the verb begin
 */
export const isNarrated = ({ masked, words, lexicon, language }: Reading, from: number): boolean => {
  const rest = masked.slice(from);
  const aside = (
    ['speech-verb', 'accusation-verb', 'denial-verb', 'response-verb', 'praise-word', 'criticism-word'] as const
  ).reduce((bits, id) => bits | lexicon.classBit(id), 0);
  const isOwn = (match: RegExpMatchArray): boolean => {
    const [, participle, deed = ''] = match;
    const near = from + (match.index ?? 0);
    const at = words.tokens.findIndex(({ raw, end }) => end > near && raw === (participle ?? deed));
    if (participle === undefined) return !isReporting(words.stems[at] ?? '', deed, lexicon, language);
    return ((words.masks[at] ?? 0) & aside) === 0;
  };
  return REMARK.test(rest) || [...rest.matchAll(NARRATION[language])].some(isOwn);
};
