/** How prepared questions and the ranker weigh together, and what the decision makes of both. */
export interface PreparedWeights {
  /** In the order of the features of `src/core/ranking/add-prepared.ts`. */
  readonly ranking: readonly number[];
  /** In the order of the signs of `src/core/answer/decide.ts`; the constant term is last. */
  readonly decision: readonly number[];
}

/** Where sentences are scored by words alone; written by scripts/train-prepared.ts. */
export const PREPARED_BY_WORDS: PreparedWeights = {
  ranking: [0.4967, 6.1064, -4.7519, 8.2668, 3.6480, 0.9990, -2.1192],
  decision: [0.7083, 0.2453, -1.8430, -0.0859, -2.1718, 0.0509, 0.4186, 0.8591, 0.3671, -0.8363, 0.4472, 0.9299, -0.6491, -0.7000, -0.6814],
};

/** Where an encoder compares sentences, but wordings have no vectors; written by scripts/train-prepared.ts. */
export const PREPARED_ENCODED: PreparedWeights = {
  ranking: [0.6549, 4.4939, -4.1343, 6.7377, 3.0087, 0.6883, -1.7067],
  decision: [1.0161, 0.0818, -2.1293, 0.1961, -2.0098, -0.0196, 0.1806, 0.5756, 0.4259, -0.8609, 0.2233, 0.9781, -0.6058, -0.6669, -0.3503],
};

/** Where it compares wordings too; written by scripts/train-prepared.ts. */
export const PREPARED_ALIKE: PreparedWeights = {
  ranking: [0.5271, 2.6601, -5.0194, 5.9120, 2.5820, 0.5134, -1.7181, 2.8971, -0.0857, 6.9878],
  decision: [0.9202, 0.0461, -1.5025, -0.1603, -1.7045, -0.1132, 0.3260, 0.6754, 0.8922, -0.8937, 0.1744, 1.0614, -0.5074, -0.6252, 0.1378, -1.7233, 0.1105, -1.7562, -0.7246, 1.4354, -1.4559, 0.1424],
};
