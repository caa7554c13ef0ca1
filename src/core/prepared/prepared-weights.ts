/** How prepared questions and the ranker weigh together, written by scripts/train-prepared.ts. */
export const PREPARED_RANKING = { own: 1, likeness: 8, likenessSquared: 4 } as const;

/** Weights of the decision when there are prepared questions, in the order of its signs; the constant term is last. */
export const PREPARED_DECISION: readonly number[] = [0.6, 5, -5, 2, -1, 0, -1];
