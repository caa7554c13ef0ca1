/** How prepared questions and the ranker weigh together, written by scripts/train-prepared.ts. */
export const PREPARED_RANKING: readonly number[] = [0.7318, 4.1661, 1.3494, 5.2096, 2.6467, 0.8364, -0.6241];

/** Weights of the decision when there are prepared questions, in the order of its signs; the constant term is last. */
export const PREPARED_DECISION: readonly number[] = [0.7145, 0.5117, -1.5354, 0.8169, -1.2297, 0.6388, 0.4465, 0.3551, -0.0311, 0.7579, -1.0346, -0.3620, -0.5249];
