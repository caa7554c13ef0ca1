/** How prepared questions and the ranker weigh together, written by scripts/train-prepared.ts. */
export const PREPARED_RANKING: readonly number[] = [0.7063, 5.4159, 1.6293, 6.7392, 3.9664, 0.8134, -1.8881];

/** Weights of the decision when there are prepared questions, in the order of its signs; the constant term is last. */
export const PREPARED_DECISION: readonly number[] = [0.9467, 0.6760, -2.4248, 1.3727, -1.7275, 0.4599, 0.7729, 0.2902, -0.1492, -0.3414, 0.0426, 1.1224, -1.1611, -0.8876, -0.9077];
