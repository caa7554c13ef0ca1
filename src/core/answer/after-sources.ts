import { resolveDates } from '../dates/resolve-dates.ts';
import type { AnalysisTables } from '../question/analysis-tables.ts';
import type { Question } from '../question/question.ts';
import type { Ranked } from '../ranking/score-candidates.ts';

/** Whether a question asks about a time after the newest source that the best sentence does not name. */
export const isAfterSources = (question: Question, ranked: readonly Ranked[], { index }: AnalysisTables): boolean => {
  const { time } = question;
  if (time === null || index.newest === null || time <= index.newest.slice(0, time.length)) return false;
  const best = index.sentences[ranked[0]?.index ?? -1]?.sentence;
  if (!best) return true;
  const { published, language } = best.source.metadata;
  return !resolveDates(best.text, published, language).some(({ iso }) => iso.startsWith(time) || time.startsWith(iso));
};
