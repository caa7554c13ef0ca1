import type { Vocabulary } from '../index/vocabulary.ts';
import type { ConceptLink } from '../lexicon/concept-index.ts';
import type { LexiconIndex } from '../lexicon/lexicon-index.ts';
import { fold } from '../text/fold.ts';
import { isStopWord } from '../text/stop-words.ts';
import type { Token } from '../text/tokenize.ts';

/** Weakest sense of a word that is taken for it. */
const LEAST_STRENGTH = 0.5;

/** Question words that people type without their accent, with it: they begin a question, where the others cannot. */
const ACCENTED = new Map(
  'qué quién quiénes cuál cuáles cuándo dónde adónde cómo'.split(' ').map((word) => [fold(word), word]),
);

interface GlossTables {
  readonly lexicon: LexiconIndex;
  readonly index: { readonly vocabulary: Vocabulary };
}

/** The English word of the surest concept that a Spanish word stands for. */
const byConcept = (word: string, lexicon: LexiconIndex): string | undefined => {
  const links = lexicon.conceptsOf(lexicon.stemOf(word, 'es'), 'es');
  const best = links
    .filter(({ strength }) => strength >= LEAST_STRENGTH)
    .reduce<ConceptLink | null>((found, link) => (found && found.strength >= link.strength ? found : link), null);
  return best ? lexicon.concept(best.concept)?.en[0]?.text : undefined;
};

/** A word in English as far as it is known; function words that are not known are nothing. */
const meaningOf = (written: string, word: string, { lexicon }: GlossTables): string =>
  lexicon.glossary.word(written) ?? (isStopWord(word, 'es') ? '' : (byConcept(word, lexicon) ?? written));

/** The same of a word with a capital inside a question: countries and offices have English names, people do not. */
const nameOf = (written: string, word: string, { lexicon }: GlossTables): string =>
  lexicon.glossary.exactly(written) ?? byConcept(word, lexicon) ?? written;

/**
 * A Spanish question word for word in English, as far as the glossary and the lexicon know the words; for the encoder,
 * which reads English. Names of the sources and numbers stay, other unknown words too.
 */
export const gloss = (tokens: readonly Token[], text: string, tables: GlossTables): string => {
  const words = tokens.map(({ word }) => word);
  const english: string[] = [];
  for (let at = 0; at < tokens.length; ) {
    const { word, start, end, capital } = tokens[at] ?? { word: '', start: 0, end: 0, capital: false };
    const written = text.slice(start, end);
    const phrase = tables.lexicon.glossary.phraseAt(words, at);
    if (phrase) english.push(phrase.english);
    else if (tables.index.vocabulary.isName(word)) english.push(written);
    else if (at === 0) english.push(meaningOf(ACCENTED.get(word) ?? written, word, tables));
    else english.push((capital ? nameOf : meaningOf)(written, word, tables));
    at = phrase?.to ?? at + 1;
  }
  return english.filter(Boolean).join(' ');
};
