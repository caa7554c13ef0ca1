import type { SentenceIndex } from '../index/sentence-index.ts';
import { ledTo } from '../prepared/led-to.ts';
import type { PreparedMatch } from '../prepared/match-prepared.ts';
import type { Question } from '../question/question.ts';
import { TUNING } from '../tuning.ts';
import type { Encoder, Likeness } from './encoder.ts';

const LANGUAGES = ['en', 'es'] as const;

/** How alike the question is to the best candidates, by number of the sentence; of others nothing is known. */
export const compareBest = (
  question: Question,
  ranked: readonly { readonly index: number }[],
  prepared: PreparedMatch,
  { index, encoder }: { readonly index: SentenceIndex; readonly encoder: Encoder },
): ReadonlyMap<number, Likeness> => {
  const best = ranked.slice(0, TUNING.compared).map((candidate) => candidate.index);
  const sentences = [...new Set([...best, ...ledTo(prepared)])].flatMap((at) => index.sentences[at]?.sentence ?? []);
  const found = LANGUAGES.flatMap((language) => {
    const own = sentences.filter(({ source }) => source.metadata.language === language);
    if (own.length === 0) return [];
    const likenesses = encoder.compare(
      question.told[language],
      own.map(({ text }) => text),
    );
    return own.flatMap(({ index: number }, at): [number, Likeness][] => {
      const likeness = likenesses[at];
      return likeness ? [[number, likeness]] : [];
    });
  });
  return new Map(found);
};
