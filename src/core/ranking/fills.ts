import { TOKEN_MARK } from '../index/index-tokens.ts';
import type { IndexedSentence } from '../index/sentence-index.ts';
import type { WordClass } from '../lexicon/class-index.ts';
import type { LexiconIndex } from '../lexicon/lexicon-index.ts';
import type { Question } from '../question/question.ts';
import type { Coverage } from './cover.ts';

/** Whether and where a sentence holds a thing of the kind that a question asks for, beside what the question says. */
export interface Fill {
  /** 1 when it holds one, 0 when not, between when only loosely. */
  readonly value: number;
  /** Token positions of such things. */
  readonly positions: readonly number[];
}

/** Reads what fills the question in one sentence. */
export type FillReader = (sentence: IndexedSentence, coverage: Coverage) => Fill;

/** Prepares a reader for what a question asks. */
export const createFillReader = (question: Question, lexicon: LexiconIndex): FillReader => {
  const bit = (...ids: WordClass[]): number => ids.reduce((mask, id) => mask | lexicon.classBit(id), 0);
  const times = bit('weekday', 'month');
  const people = bit('person-role');
  const groups = bit('countable-thing', 'organisation');
  const organisations = bit('organisation');
  const placeKinds = bit('place-kind');
  const units = bit('measure-unit');
  const causes = bit('cause-marker');
  const looseCauses = bit('purpose-marker', 'accusation-verb');
  const manners = bit('manner-marker');
  const speech = bit('speech-verb', 'denial-verb', 'accusation-verb', 'response-verb');

  const collect = (
    sentence: IndexedSentence,
    coverage: Coverage,
    fits: (at: number, mark: number, classes: number) => boolean,
  ): number[] => {
    const positions: number[] = [];
    for (let at = 0; at < sentence.marks.length; at += 1) {
      if (fits(at, sentence.marks[at] ?? 0, sentence.classes[at] ?? 0) && !coverage.positions.includes(at))
        positions.push(at);
    }
    return positions;
  };
  const names = (sentence: IndexedSentence, coverage: Coverage): number[] =>
    collect(
      sentence,
      coverage,
      (_, mark, classes) =>
        (mark & TOKEN_MARK.capital) !== 0 && (mark & TOKEN_MARK.stop) === 0 && (classes & times) === 0,
    );
  const ofClass = (sentence: IndexedSentence, coverage: Coverage, mask: number): number[] =>
    collect(sentence, coverage, (_, __, classes) => (classes & mask) !== 0);
  const graded = (...steps: readonly (readonly [number, () => number[]])[]): Fill => {
    for (const [value, read] of steps) {
      const positions = read();
      if (positions.length > 0) return { value, positions };
    }
    return { value: 0, positions: [] };
  };
  const isYear = (sentence: IndexedSentence, at: number): boolean =>
    ((sentence.marks[at] ?? 0) & TOKEN_MARK.year) !== 0;
  const isTime =
    (sentence: IndexedSentence) =>
    (at: number, mark: number, classes: number): boolean =>
      ((classes & times) !== 0 && (mark & TOKEN_MARK.capital) !== 0) ||
      ((classes & times) !== 0 && sentence.sentence.source.metadata.language === 'es') ||
      isYear(sentence, at);
  const isNumber = (mark: number): boolean => (mark & TOKEN_MARK.number) !== 0;

  const readers: Readonly<Record<Question['asked'], FillReader>> = {
    person: (sentence, coverage) =>
      graded(
        [1, () => names(sentence, coverage)],
        [0.6, () => ofClass(sentence, coverage, people)],
        [0.4, () => ofClass(sentence, coverage, groups)],
      ),
    organisation: (sentence, coverage) =>
      graded([1, () => ofClass(sentence, coverage, organisations)], [0.6, () => names(sentence, coverage)]),
    date: (sentence, coverage) =>
      graded(
        [1, () => collect(sentence, coverage, isTime(sentence))],
        [0.5, () => (sentence.traits.time !== 0 ? [0] : [])],
      ),
    place: (sentence, coverage) =>
      graded([1, () => names(sentence, coverage)], [0.7, () => ofClass(sentence, coverage, placeKinds)]),
    number: (sentence, coverage) =>
      graded(
        [
          1,
          () =>
            collect(
              sentence,
              coverage,
              (at, mark) =>
                isNumber(mark) &&
                !isYear(sentence, at) &&
                (((sentence.classes[at - 1] ?? 0) | (sentence.classes[at + 1] ?? 0)) & times) === 0,
            ),
        ],
        [0.3, () => collect(sentence, coverage, (_, mark) => isNumber(mark))],
      ),
    duration: (sentence, coverage) =>
      graded(
        [
          1,
          () =>
            collect(
              sentence,
              coverage,
              (at, mark) => isNumber(mark) && ((sentence.classes[at + 1] ?? 0) & units) !== 0,
            ),
        ],
        [0.5, () => collect(sentence, coverage, (_, mark) => isNumber(mark))],
      ),
    reason: (sentence, coverage) =>
      graded([1, () => ofClass(sentence, coverage, causes)], [0.6, () => ofClass(sentence, coverage, looseCauses)]),
    manner: (sentence, coverage) => graded([1, () => ofClass(sentence, coverage, manners)], [0.5, () => [0]]),
    quotation: (sentence, coverage) =>
      sentence.traits.quoted ? { value: 1, positions: [] } : graded([0.8, () => ofClass(sentence, coverage, speech)]),
    claim: () => ({ value: 1, positions: [] }),
    thing: () => ({ value: 1, positions: [] }),
  };
  return readers[question.asked];
};
