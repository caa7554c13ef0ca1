/** How prepared questions and the ranker weigh together, written by scripts/train-prepared.ts. */
export const PREPARED_RANKING = { own: 0.8623, likeness: 7.4179, likenessSquared: 2.9743 } as const;

/** Weights of the decision when there are prepared questions, in the order of its signs; the constant term is last. */
export const PREPARED_DECISION: readonly number[] = [0.7558, 0.9976, -2.6746, 1.2799, -2.3956, -0.8056, 0.4661];
