/** Weights of the ranker's features, written by scripts/train-ranker.ts. */
export const RANKER_WEIGHTS: readonly number[] = [
  0.9229, // exactCoverage
  2.7734, // softCoverage
  2.0381, // previousGain
  -0.3107, // nextGain
  2.0472, // passageGain
  1.9444, // sourceGain
  1.1592, // searchScore
  1.2581, // searchAbsolute
  0.9541, // nameCoverage
  0.9208, // nameNearby
  1.6437, // otherCoverage
  -1.6852, // largestMissing
  -1.4986, // missingUnits
  0.3126, // proximity
  1.2045, // neighbours
  0.0355, // order
  1.2812, // density
  -0.3924, // length
  0.8623, // fill
  0.6228, // fillStrict
  0.4110, // focus
  0.0000, // headline
  0.0000, // repeated
  -0.0173, // pointsBack
  0.1922, // early
  -0.1209, // speech
  0.1141, // quotedAsked
  0.1953, // lastWord
  0.8962, // fillNear
  0.4442, // roleNear
  0.2581, // actorSide
];
