/** How prepared questions and the ranker weigh together, written by scripts/train-prepared.ts. */
export const PREPARED_RANKING: readonly number[] = [0.6918, 5.3923, 1.5773, 6.7731, 3.9812, 0.8951, -1.8981];

/** Weights of the decision when there are prepared questions, in the order of its signs; the constant term is last. */
export const PREPARED_DECISION: readonly number[] = [0.9775, 0.5920, -2.4781, 1.3794, -1.6888, 0.4803, 0.7166, 0.2722, -0.1084, -0.2743, 0.0632, 1.1443, -1.0821, -0.8750, -0.7230];
