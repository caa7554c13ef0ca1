import type { LexiconIndex } from '../lexicon/lexicon-index.ts';
import type { Language } from '../model.ts';
import { fold } from '../text/fold.ts';
import { type Token, tokenize } from '../text/tokenize.ts';
import { QUOTED } from './mask-quotations.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Words behind which a word of speech is a noun or an infinitive: "the claim", "to say", "su denuncia". Folded. */
const BEFORE_NOUN: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: words(`the a an this these those his her its their our my your any some no every each all of to in on for by with
    from at about into over under without after before more further such same first last new latest previous official
    public as not would will could should may might must can did does do two three several many few`),
  es: words(`el la los las un una unos unas su sus mi nuestra nuestro de del a al en por para con sin sobre este esta
    estos estas ese esa toda todo cualquier otra otro ninguna ningun segun tras primera nueva misma tal dos tres`),
};

const SAME_SUBJECT = words('and or then also but y e o ni tambien');

const PRONOUN = words('he she they who which it we i el ella ellos ellas quien quienes que');

const NOUN_ENDING =
  /(?:tions?|sions?|ments?|isms?|ances?|ences?|als|ciones|cion|sion|miento|mientos|encia|anza|eza|ncias)$/;

/** A text's words with what their place says of them. */
export interface VoiceWords {
  readonly tokens: readonly Token[];
  readonly stems: readonly string[];
  readonly masks: Int32Array;
  /** Whether the word at a position is a finite verb of speech, accusation, denial or response. */
  isVoice(at: number): boolean;
  /** Whether it is a participle of such a verb: "asserting", "afirmando". */
  isParticiple(at: number): boolean;
}

/** A word with the one before it and what stands between them. */
interface Neighbours {
  readonly token: Token;
  readonly previous: Token | undefined;
  readonly between: string;
  /** Whether the word before names a role or body: "the union argues". */
  readonly afterRole: boolean;
}

const isFiniteVerb = ({ token, previous, between, afterRole }: Neighbours, language: Language): boolean => {
  const folded = fold(token.raw);
  if (NOUN_ENDING.test(folded) || (language === 'en' ? /ing$/ : /ndo$/).test(folded)) return false;
  if (previous === undefined) return between.includes(QUOTED);
  if (/[—–]\s*$/u.test(between)) return false;
  if (/[’']s?$/u.test(previous.raw) || BEFORE_NOUN[language].has(previous.word) || /^\d/.test(previous.word))
    return false;
  if (SAME_SUBJECT.has(previous.word) && !between.includes(',')) return false;
  if (language === 'es') return !/(?:ar|er|ir)(?:se)?$/.test(folded) || previous.capital;
  if (/ed$/.test(folded) || /\b(?:said|told|wrote|spoke|swore|held|found|read|sought)$/.test(folded)) return true;
  const named = previous.capital || PRONOUN.has(previous.word) || (afterRole && /s$/.test(folded));
  return named || (/[^s]s$/.test(previous.word) && !/s$/.test(folded)) || folded === 'says';
};

/** The classes of a Spanish preterite by its infinitives: "respondió" is "responder" without its accent's help. */
const preteriteMask = ({ raw }: Token, lexicon: LexiconIndex): number => {
  const match = /^(\p{L}{2,}?)(ió|ieron|ó|aron)$/u.exec(raw.toLowerCase());
  const [, base = '', ending = ''] = match ?? [];
  if (base === '') return 0;
  const infinitives = ending.startsWith('i') ? [`${base}er`, `${base}ir`, `${base}iar`] : [`${base}ar`];
  const stems = infinitives.map((word) => lexicon.stemOf(fold(word), 'es'));
  return lexicon.classMasks(stems, 'es').reduce((bits, mask) => bits | mask, 0);
};

/** Reads the words of a text whose quotations are masked. */
export const readVoiceWords = (text: string, language: Language, lexicon: LexiconIndex): VoiceWords => {
  const tokens = tokenize(text);
  const stems = tokens.map(({ word }) => lexicon.stemOf(word, language));
  const masks = lexicon.classMasks(stems, language);
  if (language === 'es')
    for (const [at, token] of tokens.entries()) masks[at] = (masks[at] ?? 0) | preteriteMask(token, lexicon);
  const roles = lexicon.classBit('person-role') | lexicon.classBit('organisation');
  const voice = (['speech-verb', 'accusation-verb', 'denial-verb', 'response-verb'] as const).reduce(
    (bits, id) => bits | lexicon.classBit(id),
    0,
  );
  const speaks = (at: number): boolean => ((masks[at] ?? 0) & voice) !== 0;
  return {
    tokens,
    stems,
    masks,
    isVoice: (at) => {
      const token = tokens[at];
      const previous = tokens[at - 1];
      if (token === undefined || !speaks(at)) return false;
      const between = text.slice(previous?.end ?? 0, token.start);
      const afterRole = ((masks[at - 1] ?? 0) & roles) !== 0;
      return isFiniteVerb({ token, previous, between, afterRole }, language);
    },
    isParticiple: (at) => speaks(at) && /(?:ing|ndo)$/.test(tokens[at]?.word ?? ''),
  };
};
