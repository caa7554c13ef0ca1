import type { AnswerRecord, Answers } from '../stores/answers.ts';

/** Records read at a time: enough to be quick, few enough to stay small in memory. */
const PAGE = 500;

/** All answers since a time (milliseconds since 1970), oldest first, page by page. */
export async function* readAnswers(answers: Pick<Answers, 'page'>, from: number): AsyncGenerator<AnswerRecord> {
  let after: string | null = null;
  do {
    const { records, next } = await answers.page({ from, after, limit: PAGE });
    yield* records;
    after = next;
  } while (after !== null);
}
