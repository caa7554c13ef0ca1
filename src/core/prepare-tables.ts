import { createCiter } from './answer/citer.ts';
import { learnFullNames, learnPeople } from './index/learn-people.ts';
import { buildSentenceIndex } from './index/sentence-index.ts';
import type { Knowledge } from './knowledge.ts';
import { buildLexiconIndex } from './lexicon/lexicon-index.ts';
import type { Language } from './model.ts';
import { buildPreparedIndex } from './prepared/prepared-index.ts';
import { vectorsFor } from './prepared/wording-vectors.ts';
import { createSpellingIndex } from './question/correct-typo.ts';
import { createExpander } from './question/expand-word.ts';
import type { Tables } from './tables.ts';
import { fold } from './text/fold.ts';
import { TUNING } from './tuning.ts';

/** Pairs `word=other` of a list of the lexicon, by the folded word. */
const pairsOf = (knowledge: Knowledge, list: string, language: Language): ReadonlyMap<string, string> => {
  const entry = knowledge.lexicon.classes.find(({ id }) => id === list);
  const pairs = (entry?.[language] ?? []).flatMap((term): [string, string][] => {
    const [short, long] = term.text.split('=');
    return short && long !== undefined ? [[fold(short.trim()), long.trim()]] : [];
  });
  return new Map(pairs);
};

/** Builds everything that answering looks things up in, once for a state of the knowledge. */
export const prepareTables = (knowledge: Knowledge): Tables => {
  const lexicon = buildLexiconIndex(knowledge.lexicon);
  const index = buildSentenceIndex(knowledge.sources, lexicon);
  const { vocabulary } = index;
  const encoder = index.sentences.length <= TUNING.mostEncoded ? knowledge.lexicon.encoder : null;
  const counted = [...vocabulary.allWords()].map((word): [string, number] => [word, vocabulary.wordCount(word)]);
  return {
    index,
    lexicon,
    people: learnPeople(index.sentences, lexicon),
    fullNames: learnFullNames(index.sentences),
    expander: createExpander(vocabulary, lexicon),
    spelling: createSpellingIndex(counted, lexicon.words),
    cite: createCiter(lexicon, index.corrected),
    encoder,
    prepared: buildPreparedIndex(knowledge.prepared, index, lexicon, encoder ? vectorsFor(knowledge) : new Map()),
    abbreviations: {
      en: pairsOf(knowledge, 'question-abbreviation', 'en'),
      es: pairsOf(knowledge, 'question-abbreviation', 'es'),
    },
  };
};
