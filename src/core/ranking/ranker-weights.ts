/** Weights of the ranker's features, written by scripts/train-ranker.ts. */
export const RANKER_WEIGHTS: readonly number[] = [
  0.9444, // exactCoverage
  2.5627, // softCoverage
  1.8866, // previousGain
  -0.4078, // nextGain
  2.0051, // passageGain
  1.9152, // sourceGain
  1.0374, // searchScore
  1.6602, // searchAbsolute
  1.0165, // nameCoverage
  0.9655, // nameNearby
  1.5933, // otherCoverage
  -1.6203, // largestMissing
  -1.6577, // missingUnits
  0.3096, // proximity
  1.2295, // neighbours
  0.0666, // order
  1.1893, // density
  -0.3991, // length
  0.8648, // fill
  0.5701, // fillStrict
  0.3062, // focus
  0.0000, // headline
  0.0000, // repeated
  -0.0533, // pointsBack
  0.2430, // early
  -0.1374, // speech
  0.0578, // quotedAsked
  0.2202, // lastWord
  0.8734, // fillNear
  0.4905, // roleNear
  0.2234, // actorSide
];
