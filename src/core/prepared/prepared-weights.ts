/** How prepared questions and the ranker weigh together, written by scripts/train-prepared.ts. */
export const PREPARED_RANKING: readonly number[] = [0.6942, 5.1814, 1.1963, 6.7684, 3.9663, 0.9677, -1.8758];

/** Weights of the decision when there are prepared questions, in the order of its signs; the constant term is last. */
export const PREPARED_DECISION: readonly number[] = [1.0057, 0.4179, -2.4568, 1.2717, -1.6027, 0.4906, 0.6857, 0.2589, -0.2037, -0.2702, 0.0684, 1.2637, -1.1083, -0.8717, -0.7250];
