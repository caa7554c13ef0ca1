import { setImmediate as turn } from 'node:timers/promises';
import type { AnswerRecord, Answers, ShownExcerpt } from '../stores/answers.ts';
import type { SourceChange } from './find-changes.ts';
import { sameWords } from './same-words.ts';

/** Something an answer showed that is different now. */
interface Stale {
  readonly change: SourceChange;
  /** The sentence as it was shown; null for a citation, or words that may be shown no longer. */
  readonly was: string | null;
  /** Its new wording, with its paragraph in `change.after`; null when it has none. */
  readonly now: { readonly text: string; readonly paragraph: number } | null;
}

/** An answer that showed changed or withdrawn words. */
export interface Touched {
  readonly record: AnswerRecord;
  readonly stale: readonly Stale[];
}

const staleSentences = (change: SourceChange, shown: string): readonly Stale[] =>
  change.sentences.flatMap((sentence): readonly Stale[] => {
    if (sentence.kind === 'unchanged' || sentence.kind === 'added') return [];
    if (!shown.includes(sameWords(sentence.before.text))) return [];
    return sentence.kind === 'withdrawn'
      ? [{ change, was: null, now: null }]
      : [{ change, was: sentence.before.text, now: sentence.kind === 'changed' ? sentence.after : null }];
  });

const staleIn = (change: SourceChange, { source, text, citation }: ShownExcerpt): readonly Stale[] => {
  if (source !== change.source) return [];
  const sentences = staleSentences(change, sameWords(text));
  if (sentences.length > 0) return sentences;
  const cited = change.citation.some(({ field, before }) => citation[field] === before);
  return cited ? [{ change, was: null, now: null }] : [];
};

/** Each thing once: the same sentence may be shown twice, and a source be withdrawn in several texts. */
const distinct = (stale: readonly Stale[]): readonly Stale[] => [
  ...new Map(stale.map((one) => [`${one.change.source} ${one.change.kind} ${one.was ?? ''}`, one])).values(),
];

const touchedBy = (record: AnswerRecord, changes: readonly SourceChange[]): Touched => ({
  record,
  stale: distinct(record.excerpts.flatMap((excerpt) => changes.flatMap((change) => staleIn(change, excerpt)))),
});

/** The answers since a time that the changes touch, one at a time, so that ten thousand never stand in memory. */
export async function* findTouched(
  answers: Pick<Answers, 'idsTouching' | 'find'>,
  changes: readonly SourceChange[],
  since: number,
): AsyncGenerator<Touched> {
  const ids = new Set<string>();
  for (const source of new Set(changes.map((change) => change.source))) {
    for (const id of await answers.idsTouching(source, since)) ids.add(id);
  }
  for (const id of ids) {
    // Reading blocks the process: questions get their turn between two answers.
    await turn();
    const record = await answers.find(id);
    if (record === null || record.delivery === 'lost' || record.delivery === 'told') continue;
    const touched = touchedBy(record, changes);
    if (touched.stale.length > 0) yield touched;
  }
}
