/** How prepared questions and the ranker weigh together, written by scripts/train-prepared.ts. */
export const PREPARED_RANKING: readonly number[] = [0.7215, 5.1740, 1.1880, 6.7300, 3.9408, 0.9094, -1.8751];

/** Weights of the decision when there are prepared questions, in the order of its signs; the constant term is last. */
export const PREPARED_DECISION: readonly number[] = [1.0355, 0.5892, -2.4816, 1.0575, -2.0123, 0.4925, 0.9447, 0.2542, -0.2119, -0.1693, -0.0268, 1.1923, -1.0436, -0.8358, -0.5552];
