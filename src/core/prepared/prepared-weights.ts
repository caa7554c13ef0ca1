/** How prepared questions and the ranker weigh together, written by scripts/train-prepared.ts. */
export const PREPARED_RANKING: readonly number[] = [0.6969, 5.4868, 1.9448, 6.7956, 4.053, 0.5577, -1.8174];

/** Weights of the decision when there are prepared questions, in the order of its signs; the constant term is last. */
export const PREPARED_DECISION: readonly number[] = [
  0.9555, 0.6933, -2.4382, 1.4121, -1.7168, 0.4413, 0.7947, 0.2833, -0.0336, -0.3348, -0.0113, 1.0476, -1.1204, -0.9813,
  -0.9039,
];
