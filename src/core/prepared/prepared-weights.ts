/** How prepared questions and the ranker weigh together, and what the decision makes of both. */
export interface PreparedWeights {
  /** In the order of the features of `src/core/ranking/add-prepared.ts`. */
  readonly ranking: readonly number[];
  /** In the order of the signs of `src/core/answer/decide.ts`; the constant term is last. */
  readonly decision: readonly number[];
}

/** Where sentences are scored by words alone; written by scripts/train-prepared.ts. */
export const PREPARED_BY_WORDS: PreparedWeights = {
  ranking: [0.7004, 5.4168, 1.8539, 6.7837, 4.0512, 0.5675, -1.8251],
  decision: [
    0.9448, 0.6797, -2.4846, 1.481, -1.6799, 0.4478, 0.8063, 0.272, -0.0448, -0.3371, 0.029, 1.0293, -1.1073, -0.9789,
    -0.9049,
  ],
};

/** Where an encoder compares sentences, but wordings have no vectors; written by scripts/train-prepared.ts. */
export const PREPARED_ENCODED: PreparedWeights = {
  ranking: [0.8327, 4.5888, 1.7184, 5.6589, 3.3585, 0.2747, -1.5093],
  decision: [
    0.9785, 0.518, -2.598, 1.4458, -1.6665, 0.3759, 0.5632, 0.2942, -0.1754, -0.221, 0.0986, 1.0285, -1.1623, -0.9225,
    -0.8362,
  ],
};

/** Where it compares wordings too; written by scripts/train-prepared.ts. */
export const PREPARED_ALIKE: PreparedWeights = {
  ranking: [],
  decision: [],
};
