/** How prepared questions and the ranker weigh together, and what the decision makes of both. */
export interface PreparedWeights {
  /** In the order of the features of `src/core/ranking/add-prepared.ts`. */
  readonly ranking: readonly number[];
  /** In the order of the signs of `src/core/answer/decide.ts`; the constant term is last. */
  readonly decision: readonly number[];
}

/** Where sentences are scored by words alone; written by scripts/train-prepared.ts. */
export const PREPARED_BY_WORDS: PreparedWeights = {
  ranking: [0.6897, 5.9733, 1.9064, 7.1921, 3.6873, 0.9839, -1.3047],
  decision: [
    0.9534, 0.4748, -2.1987, 1.0457, -1.6366, 0.4971, 0.8837, 0.7411, 0.3056, -0.6955, -0.0175, 0.8286, -1.0375,
    -0.8098, -0.7111,
  ],
};

/** Where an encoder compares sentences, but wordings have no vectors; written by scripts/train-prepared.ts. */
export const PREPARED_ENCODED: PreparedWeights = {
  ranking: [0.8632, 4.5688, 1.655, 5.4854, 2.6394, 0.5909, -1.3261],
  decision: [
    0.8181, 0.335, -2.3795, 1.0645, -1.6584, 0.3479, 0.79, 0.6565, 0.7066, -0.6291, -0.2767, 0.8719, -0.9044, -0.6898,
    -0.8258,
  ],
};

/** Where it compares wordings too; written by scripts/train-prepared.ts. */
export const PREPARED_ALIKE: PreparedWeights = {
  ranking: [0.7032, 2.9645, 0.8977, 4.6502, 2.1636, 0.1658, -1.3637, 3.1325, 3.0316, 3.6318],
  decision: [
    0.7732, 0.3719, -1.6323, 0.7099, -1.3001, 0.2177, 1.0095, 0.6339, 0.9281, -0.6347, -0.2675, 0.8949, -0.7518,
    -0.7706, 0.6411, -1.7627, 0.8023, -1.5994, 0.0243, 0.5315, -1.5964, 0.017,
  ],
};
