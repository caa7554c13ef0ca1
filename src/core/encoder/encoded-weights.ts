/** How likeness and words weigh together, written by scripts/train-encoded.ts. */
export const ENCODED_RANKING: readonly number[] = [0.7069, 4.6191, 1.5, -0.8049, 1.4308, 2.3602, 1.359];

/** Weights of the decision when there is an encoder, in the order of its signs; the constant term is last. */
export const ENCODED_DECISION: readonly number[] = [
  0.9533, 0.1173, 0.0738, -0.5253, 0.647, 0.0199, 0.2474, 0.4835, 0.5828, -0.0457, 0.4814, -0.2922, 0.014,
];
