/** How likeness and words weigh together, written by scripts/train-encoded.ts. */
export const ENCODED_RANKING: readonly number[] = [0.6553, 4.1832, 1.6001, -0.1971, 2.2955, 3.7133, 2.3109];

/** Weights of the decision when there is an encoder, in the order of its signs; the constant term is last. */
export const ENCODED_DECISION: readonly number[] = [
  0.7551, 0.5686, 0.2187, -0.8504, 1.0425, 0.4098, 0.4347, 0.7198, 0.6089, -0.232, 0.9318, -0.1245, -0.6923,
];
