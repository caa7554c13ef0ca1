/** How prepared questions and the ranker weigh together, written by scripts/train-prepared.ts. */
export const PREPARED_RANKING: readonly number[] = [0.6474, 5.3230, 1.5337, 6.9621, 4.0400, 0.7793, -1.8005];

/** Weights of the decision when there are prepared questions, in the order of its signs; the constant term is last. */
export const PREPARED_DECISION: readonly number[] = [0.8026, 0.5070, -2.6567, 1.0989, -2.0629, 0.4916, 0.8604, 0.2746, 0.0926, -0.0954, -0.0840, 1.4081, -1.0461, -0.9341, -1.0368];
