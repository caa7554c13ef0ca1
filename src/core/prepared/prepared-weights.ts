/** How prepared questions and the ranker weigh together, written by scripts/train-prepared.ts. */
export const PREPARED_RANKING: readonly number[] = [0.7046, 5.3896, 1.7236, 6.8109, 4.0126, 0.7558, -1.8699];

/** Weights of the decision when there are prepared questions, in the order of its signs; the constant term is last. */
export const PREPARED_DECISION: readonly number[] = [
  0.9583, 0.6827, -2.415, 1.3733, -1.7256, 0.4602, 0.7581, 0.2826, -0.0553, -0.362, 0.0176, 1.076, -1.1103, -0.9882,
  -0.864,
];
