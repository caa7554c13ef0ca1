/** How prepared questions and the ranker weigh together, written by scripts/train-prepared.ts. */
export const PREPARED_RANKING: readonly number[] = [0.6474, 5.3117, 1.5305, 6.9858, 4.0416, 0.7644, -1.7962];

/** Weights of the decision when there are prepared questions, in the order of its signs; the constant term is last. */
export const PREPARED_DECISION: readonly number[] = [0.8752, 0.4570, -2.6390, 1.0398, -2.0552, 0.4971, 0.8524, 0.2614, 0.1385, -0.1918, -0.0767, 1.4316, -1.0323, -0.9095, -1.0660];
