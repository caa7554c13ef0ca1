/** How prepared questions and the ranker weigh together, written by scripts/train-prepared.ts. */
export const PREPARED_RANKING = { own: 0.8985, likeness: 5.9003, likenessSquared: 2.1538 } as const;

/** Weights of the decision when there are prepared questions, in the order of its signs; the constant term is last. */
export const PREPARED_DECISION: readonly number[] = [0.8622, 0.5981, -1.8433, 1.0712, -1.3677, 0.5352, 0.2391];
