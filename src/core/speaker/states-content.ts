import type { LexiconIndex } from '../lexicon/lexicon-index.ts';
import type { Language } from '../model.ts';
import { fold } from '../text/fold.ts';
import { QUOTED } from './mask-quotations.ts';
import type { VoiceWords } from './voice-words.ts';

const words = (list: string): readonly string[] => list.trim().split(/\s+/);

/** Verbs that report what was said without "that" or a quotation. */
const REPORTING: Readonly<Record<Language, readonly string[]>> = {
  en: words(`say tell argue claim insist maintain warn assert write add announce declare confirm deny acknowledge admit
    note believe testify contend allege complain predict stress vow pledge promise concede estimate accuse blame`),
  es: words(`decir afirmar asegurar sostener insistir advertir anunciar declarar confirmar negar reconocer admitir añadir
    agregar señalar indicar denunciar acusar alegar prometer estimar explicar responder culpar manifestar`),
};

/** Verbs that report an opinion. */
const CALLING: Readonly<Record<Language, readonly string[]>> = {
  en: words('call describe reject criticize condemn denounce urge demand suggest argue question'),
  es: words('llamar calificar describir rechazar criticar condenar pedir exigir sugerir'),
};

/** Verbs that are deeds in law or office as often as words. */
const DEEDS: Readonly<Record<Language, readonly string[]>> = {
  en: words('sue charge indict prosecute impeach arraign book frame finger brand cite veto withdraw renounce order'),
  es: words('demandar procesar encausar enjuiciar imputar condenar vincular vetar citar ordenar'),
};

/** Words behind a claim that is denied: within so many words of the verb. */
const OBJECT_REACH = 4;

const CLAIM: Readonly<Record<Language, readonly string[]>> = {
  en: words(
    'allegation accusation claim charge criticism report figure suggestion assertion remark notion idea version',
  ),
  es: words('acusación denuncia cargo crítica versión señalamiento imputación afirmación informe cifra idea'),
};

const holds = (list: readonly string[], stemmed: string, lexicon: LexiconIndex, language: Language): boolean =>
  list.some((word) => lexicon.stemOf(fold(word), language) === stemmed);

/** Whether a verb behind "and" goes on to tell what somebody said, rather than what they did. */
export const isReporting = (stemmed: string, word: string, lexicon: LexiconIndex, language: Language): boolean =>
  holds([...REPORTING[language], ...CALLING[language]], stemmed, lexicon, language) ||
  (language === 'es' && holds(REPORTING.es, lexicon.stemOf(fold(word.replace(/ó$/u, 'ar')), 'es'), lexicon, language));

/**
 * Whether the words behind a verb of speech tell what was said, rather than that something was done: "said
 * that …", "rejected the allegations", "called it “mad”", but not "called the mayor".
 *
 * @param masked the sentence with its quotations masked
 * @param at the verb's position among its words
 */
export const statesContent = (
  masked: string,
  at: number,
  voice: VoiceWords,
  lexicon: LexiconIndex,
  language: Language,
): boolean => {
  const isOne = (position: number, list: readonly string[]): boolean =>
    holds(list, voice.stems[position] ?? '', lexicon, language);
  const verb = voice.tokens[at];
  const next = voice.tokens[at + 1];
  if (!verb || isOne(at, DEEDS[language])) return false;
  if (next && /^(?:to|by|of|por)$/.test(next.word) && masked.slice(verb.end, next.start).trim() === '') return false;
  const rest = masked.slice(verb.end);
  const says = rest.includes(QUOTED) || next?.word === 'that' || next?.word === 'que' || /^\s*:/u.test(rest);
  if (says || isOne(at, REPORTING[language])) return true;
  if (voice.tokens.some((_, position) => position > at && voice.isParticiple(position))) return true;
  const denies = ((voice.masks[at] ?? 0) & lexicon.classBit('denial-verb')) !== 0;
  const near = voice.tokens.slice(at + 1, at + 1 + OBJECT_REACH);
  return denies && near.some((_, offset) => isOne(at + 1 + offset, CLAIM[language]));
};
