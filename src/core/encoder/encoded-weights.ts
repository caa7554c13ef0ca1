/** How likeness and words weigh together, written by scripts/train-encoded.ts. */
export const ENCODED_RANKING: readonly number[] = [0.6182, 4.5981, 1.6436, -0.8365, 2.7054, 3.6478, 3.4452];

/** Weights of the decision when there is an encoder, in the order of its signs; the constant term is last. */
export const ENCODED_DECISION: readonly number[] = [
  0.807, 1.1688, 0.8717, 0.0721, 1.0465, 0.7439, 1.0642, 0.5554, 0.587, -0.0976, 0.4653, -0.274, -1.5196,
];
