import type { ConceptLink, LexiconIndex } from '../lexicon/lexicon-index.ts';
import { fold } from '../text/fold.ts';
import { isStopWord } from '../text/stop-words.ts';
import type { Token } from '../text/tokenize.ts';

/** Weakest sense of a word that is taken for it. */
const LEAST_STRENGTH = 0.5;
const LONGEST_PHRASE = 4;

interface Glossary {
  readonly lexicon: LexiconIndex;
  /** Spanish question words and the like, folded, with the English ones. */
  readonly glosses: ReadonlyMap<string, string>;
}

/** What a link is worth: its strength, and more when the concept has the very word and not another form of it. */
const worth = ({ concept, strength }: ConceptLink, written: string, lexicon: LexiconIndex): number => {
  const terms = lexicon.concept(concept)?.es ?? [];
  if (terms.some(({ text }) => text === written)) return strength + 0.2;
  return terms.some(({ text }) => fold(text) === fold(written)) ? strength + 0.1 : strength;
};

const best = <T extends ConceptLink>(links: readonly T[], written: string, lexicon: LexiconIndex): T | undefined =>
  links
    .filter(({ strength }) => strength >= LEAST_STRENGTH)
    .reduce<T | undefined>(
      (found, link) => (!found || worth(link, written, lexicon) > worth(found, written, lexicon) ? link : found),
      undefined,
    );

/**
 * A Spanish question word for word in English, as far as the lexicon knows the words; for the encoder, which reads
 * English. Names and numbers stay, other unknown words too; function words without a gloss go.
 */
export const gloss = (tokens: readonly Token[], text: string, { lexicon, glosses }: Glossary): string => {
  const stems = tokens.map(({ word }) => lexicon.stemOf(word, 'es'));
  const phrases = lexicon.phrasesIn(stems, 'es');
  const english = (link: ConceptLink | undefined): string | undefined =>
    link && lexicon.concept(link.concept)?.en[0]?.text;
  const words: string[] = [];
  for (let at = 0; at < tokens.length; ) {
    const { word, start, end } = tokens[at] ?? { word: '', start: 0, end: 0 };
    const written = text.slice(start, end);
    const phrase = best(
      phrases.filter(({ from, to }) => from === at && to <= at + LONGEST_PHRASE),
      written,
      lexicon,
    );
    const pair = glosses.get(`${word} ${tokens[at + 1]?.word ?? ''}`);
    const single = best(lexicon.conceptsOf(stems[at] ?? '', 'es'), written.toLowerCase(), lexicon);
    const plain = pair ?? glosses.get(word) ?? (isStopWord(word, 'es') ? '' : undefined);
    words.push(english(phrase) ?? plain ?? english(single) ?? written);
    if (phrase) at = phrase.to;
    else at += pair === undefined ? 1 : 2;
  }
  return words.filter(Boolean).join(' ');
};
