/** How prepared questions and the ranker weigh together, and what the decision makes of both. */
export interface PreparedWeights {
  /** In the order of the features of `src/core/ranking/add-prepared.ts`. */
  readonly ranking: readonly number[];
  /** In the order of the signs of `src/core/answer/decide.ts`; the constant term is last. */
  readonly decision: readonly number[];
}

/** Where sentences are scored by words alone; written by scripts/train-prepared.ts. */
export const PREPARED_BY_WORDS: PreparedWeights = {
  ranking: [0.7169, 5.4718, 2.0371, 6.6673, 4.0083, 0.4, -1.7664],
  decision: [
    0.8655, 0.5587, -2.634, 1.4595, -1.7318, 0.597, 0.5921, 0.5494, 0.242, -0.5386, -0.0306, 1.0409, -1.106, -1.0673,
    -0.95,
  ],
};

/** Where an encoder compares sentences, but wordings have no vectors; written by scripts/train-prepared.ts. */
export const PREPARED_ENCODED: PreparedWeights = {
  ranking: [0.8536, 4.3433, 1.742, 5.1711, 2.945, 0.1943, -1.452],
  decision: [
    0.9971, 0.4604, -2.7773, 1.398, -1.8406, 0.4153, 0.4485, 0.5047, 0.2963, -0.6151, -0.26, 1.109, -1.0415, -0.9461,
    -0.5837,
  ],
};

/** Where it compares wordings too; written by scripts/train-prepared.ts. */
export const PREPARED_ALIKE: PreparedWeights = {
  ranking: [0.6847, 2.6962, 0.8545, 4.3233, 2.4126, -0.2685, -1.4275, 3.2757, 3.1346, 3.6814],
  decision: [
    0.8942, 0.5134, -1.9148, 1.0181, -1.4103, 0.3746, 0.7039, 0.5734, 0.4747, -0.5744, -0.243, 1.1184, -0.9203, -0.9072,
    0.5774, -1.9401, 0.9823, -1.5414, -0.3349, 0.8493, -1.627, 0.1578,
  ],
};
