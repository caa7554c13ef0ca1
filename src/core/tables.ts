import type { PreparedIndex } from './prepared/prepared-index.ts';
import type { AnalysisTables } from './question/analyse-question.ts';

/** Everything that answering looks things up in, built once for a state of the knowledge. */
export interface Tables extends AnalysisTables {
  readonly prepared: PreparedIndex;
}
