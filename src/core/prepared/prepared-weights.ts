/** How prepared questions and the ranker weigh together, written by scripts/train-prepared.ts. */
export const PREPARED_RANKING: readonly number[] = [0.7354, 4.2570, 1.4799, 5.0628, 2.5545];

/** Weights of the decision when there are prepared questions, in the order of its signs; the constant term is last. */
export const PREPARED_DECISION: readonly number[] = [0.7185, 0.4131, -1.5333, 0.7428, -1.2012, 0.5603, 0.5145, 0.3559, -0.0871, 0.8688, -1.0124, -0.5043];
