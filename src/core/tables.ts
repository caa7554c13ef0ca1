import type { Citer } from './answer/citer.ts';
import type { Encoder } from './encoder/encoder.ts';
import type { PreparedIndex } from './prepared/prepared-index.ts';
import type { AnalysisTables } from './question/analysis-tables.ts';

/** Everything that answering looks things up in, built once for a state of the knowledge. */
export interface Tables extends AnalysisTables {
  readonly prepared: PreparedIndex;
  readonly cite: Citer;
  /** Null when there is none, or the folder is too large for it. */
  readonly encoder: Encoder | null;
}
