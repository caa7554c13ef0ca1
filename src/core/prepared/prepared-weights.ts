/** How prepared questions and the ranker weigh together, written by scripts/train-prepared.ts. */
export const PREPARED_RANKING = { own: 0.8615, likeness: 7.9113, likenessSquared: 3.1611 } as const;

/** Weights of the decision when there are prepared questions, in the order of its signs; the constant term is last. */
export const PREPARED_DECISION: readonly number[] = [0.7652, 0.9792, -2.5913, 1.1660, -2.3969, -0.6389, 0.3086];
