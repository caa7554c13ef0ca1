import { fold } from '../../src/core/text/fold.ts';
import { isStopWord } from '../../src/core/text/stop-words.ts';

/** Words that make another question of the same content words. */
const QUESTION_WORDS = new Set(
  'who whom whose what which when where why how quien quienes que cual cuales cuando donde adonde por como cuanto cuanta cuantos cuantas'.split(
    ' ',
  ),
);

/** From this share of common words on, a wording in the same order is a copy. */
const SAME_FROM = 0.9;

const wordsOf = (text: string): string[] =>
  fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .split(' ');

const contentOf = (words: readonly string[]): string[] =>
  words.filter((word) => QUESTION_WORDS.has(word) || !isStopWord(word));

const jaccard = (one: ReadonlySet<string>, other: ReadonlySet<string>): number => {
  const union = new Set([...one, ...other]).size;
  return union === 0 ? 0 : [...one].filter((word) => other.has(word)).length / union;
};

const isSameOrder = (one: readonly string[], other: readonly string[]): boolean => {
  const [inOne, inOther] = [new Set(one), new Set(other)];
  const shared = one.filter((word) => inOther.has(word));
  return shared.join(' ') === other.filter((word) => inOne.has(word)).join(' ');
};

interface Wording {
  readonly words: string;
  readonly content: readonly string[];
  readonly set: ReadonlySet<string>;
}

const prepare = (text: string): Wording => {
  const words = wordsOf(text);
  const content = contentOf(words);
  return { words: words.join(' '), content, set: new Set(content) };
};

const copies = (one: Wording, other: Wording): boolean =>
  one.words === other.words || (jaccard(one.set, other.set) >= SAME_FROM && isSameOrder(one.content, other.content));

/** Whether one wording copies or lightly changes another. */
export const isCopy = (one: string, other: string): boolean => copies(prepare(one), prepare(other));

/** Pairs of a wording and a question that it copies. */
export const findCopies = (
  wordings: readonly { readonly place: string; readonly text: string }[],
  questions: readonly { readonly id: string; readonly question: string }[],
): string[] => {
  const measured = questions.map(({ id, question }) => ({ id, question, prepared: prepare(question) }));
  return wordings.flatMap(({ place, text }) => {
    const wording = prepare(text);
    return measured
      .filter(({ prepared }) => copies(wording, prepared))
      .map(({ id, question }) => `${place}: "${text}" copies ${id} "${question}"`);
  });
};
