/** Weights of the ranker's features, written by scripts/train-ranker.ts. */
export const RANKER_WEIGHTS: readonly number[] = [
  1.2149, // exactCoverage
  2.8419, // softCoverage
  2.2793, // previousGain
  -0.1237, // nextGain
  2.2901, // passageGain
  1.9011, // sourceGain
  1.0708, // searchScore
  1.3698, // searchAbsolute
  1.1741, // nameCoverage
  0.8885, // nameNearby
  1.6970, // otherCoverage
  -1.3373, // largestMissing
  -1.4901, // missingUnits
  0.3827, // proximity
  1.0596, // neighbours
  0.1604, // order
  1.4387, // density
  -0.5105, // length
  0.8903, // fill
  0.5170, // fillStrict
  0.3486, // focus
  0.0000, // headline
  0.0000, // repeated
  -0.1030, // pointsBack
  0.2389, // early
  -0.1369, // speech
  0.2668, // quotedAsked
  0.2715, // lastWord
  0.6801, // fillNear
  0.5753, // roleNear
  0.2481, // actorSide
];
