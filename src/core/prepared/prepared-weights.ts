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
    0.9656, 0.4986, -2.3751, 1.1492, -1.7305, 0.4698, 0.9271, 0.7436, 0.2146, -0.7487, -0.0557, 0.9132, -1.1357,
    -0.9845, -0.896,
  ],
};

/** Where an encoder compares sentences, but wordings have no vectors; written by scripts/train-prepared.ts. */
export const PREPARED_ENCODED: PreparedWeights = {
  ranking: [0.8632, 4.5688, 1.655, 5.4854, 2.6394, 0.5909, -1.3261],
  decision: [
    0.8412, 0.3505, -2.5552, 1.1466, -1.7651, 0.2914, 0.8827, 0.6733, 0.6485, -0.6934, -0.3321, 0.9338, -0.9865,
    -0.8319, -1.0233,
  ],
};

/** Where it compares wordings too; written by scripts/train-prepared.ts. */
export const PREPARED_ALIKE: PreparedWeights = {
  ranking: [0.7032, 2.9645, 0.8977, 4.6502, 2.1636, 0.1658, -1.3637, 3.1325, 3.0316, 3.6318],
  decision: [
    0.8235, 0.423, -1.6307, 0.6896, -1.3675, 0.19, 1.0337, 0.6576, 0.8448, -0.7425, -0.2958, 0.9258, -0.8181, -0.9276,
    0.6741, -1.9263, 1.1916, -1.4074, -0.0584, 0.5353, -1.7111, -0.2312,
  ],
};
