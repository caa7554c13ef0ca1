/** How prepared questions and the ranker weigh together, and what the decision makes of both. */
export interface PreparedWeights {
  /** In the order of the features of `src/core/ranking/add-prepared.ts`. */
  readonly ranking: readonly number[];
  /** In the order of the signs of `src/core/answer/decide.ts`; the constant term is last. */
  readonly decision: readonly number[];
}

/** Where sentences are scored by words alone; written by scripts/train-prepared.ts. */
export const PREPARED_BY_WORDS: PreparedWeights = {
  ranking: [0.4967, 6.1064, -4.7519, 8.2668, 3.648, 0.999, -2.1192],
  decision: [
    0.5917, 0.3516, -1.8362, -0.0057, -2.1921, -0.0529, 0.5646, 0.4648, 0.5607, -0.4711, 0.3777, 0.9911, -0.6694,
    -0.7237, -0.8565,
  ],
};

/** Where an encoder compares sentences, but wordings have no vectors; written by scripts/train-prepared.ts. */
export const PREPARED_ENCODED: PreparedWeights = {
  ranking: [0.6668, 4.5616, -4.1961, 6.8017, 2.9921, 0.6944, -1.7151],
  decision: [
    0.9351, 0.1178, -2.1533, 0.2557, -2.0109, -0.07, 0.2815, 0.4836, 0.4645, -0.5903, 0.1787, 0.9857, -0.6168, -0.7043,
    -0.484,
  ],
};

/** Where it compares wordings too; written by scripts/train-prepared.ts. */
export const PREPARED_ALIKE: PreparedWeights = {
  ranking: [0.5281, 2.6868, -5.0586, 5.9469, 2.5788, 0.5164, -1.7243, 2.9262, -0.0795, 7.0154],
  decision: [
    0.8187, 0.1102, -1.4839, -0.1071, -1.6975, -0.228, 0.4397, 0.4563, 0.8624, -0.6459, 0.1625, 1.0931, -0.5213,
    -0.6409, 0.0908, -1.777, 0.1006, -1.7752, -0.4747, 1.4433, -1.4833, 0.1251,
  ],
};
