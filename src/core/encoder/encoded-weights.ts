/** How likeness and words weigh together, written by scripts/train-encoded.ts. */
export const ENCODED_RANKING: readonly number[] = [0.6879, 4.0178, 2.0128, 0.3332, 2.443, 3.3707, 2.3014];

/** Weights of the decision when there is an encoder, in the order of its signs; the constant term is last. */
export const ENCODED_DECISION: readonly number[] = [
  0.5971, 0.6141, 0.2411, -1.1028, 1.178, 0.4165, 0.4723, 0.8433, 0.7401, 0.2095, 0.7818, -0.1793, -0.7463,
];
