/** Weights of the ranker's features, written by scripts/train-ranker.ts. */
export const RANKER_WEIGHTS: readonly number[] = [
  1.1372, // exactCoverage
  3.0757, // softCoverage
  2.5125, // previousGain
  0.0187, // nextGain
  2.2678, // passageGain
  2.0871, // sourceGain
  1.1698, // searchScore
  0.6499, // searchAbsolute
  1.3712, // nameCoverage
  1.2385, // nameNearby
  1.9117, // otherCoverage
  -0.6560, // largestMissing
  -0.7745, // missingUnits
  0.4066, // proximity
  1.4604, // neighbours
  0.0550, // order
  1.7734, // density
  -0.5547, // length
  0.6971, // fill
  0.7125, // fillStrict
  0.0414, // focus
  -0.9014, // headline
  -0.0538, // pointsBack
  0.1497, // early
  -0.0856, // speech
  0.2175, // quotedAsked
  0.4477, // lastWord
  0.9704, // fillNear
  0.1578, // roleNear
  0.3864, // actorSide
  0.5954, // firstWord
  -0.3135, // planForFact
  1.2479, // alikeGain
  0.9688, // knownCoverage
  -0.0000, // knownShare
];
