/** Weights of the decision's features (logistic regression), written by scripts/train-ranker.ts. */
export const DECISION_WEIGHTS: readonly number[] = [
  -0.6641, // exactCoverage
  0.3402, // softCoverage
  0.6366, // passageGain
  -0.2095, // sourceGain
  0.2943, // searchAbsolute
  -0.5610, // nameCoverage
  0.2733, // nameNearby
  -0.1883, // otherCoverage
  -0.1134, // largestMissing
  -0.4616, // missingUnits
  -0.2049, // proximity
  0.7503, // neighbours
  0.5146, // density
  -0.0357, // fill
  -0.4985, // focus
  0.2448, // fillNear
  -0.1744, // roleNear
  -0.0145, // actorSide
  0.3576, // exactCoverageSquared
  0.7516, // softCoverageSquared
  0.9510, // margin
  1.5337, // share
  0.1201, // unknownName
  -0.2335, // unknownWords
  -0.2584, // missingName
  -0.2800, // missingFocus
  0.6456, // units
  -0.3688, // unfilled
  -0.3817, // numberUnmet
  -0.3295, // causeUnmet
  0.3637, // futureAsked
  0.4834, // negated
  0.0000, // chatty
  -0.1859, // asks:person
  0.0603, // asks:organisation
  -0.3323, // asks:date
  0.0654, // asks:place
  0.0882, // asks:number
  0.2236, // asks:duration
  -0.6050, // asks:reason
  -0.7240, // asks:manner
  0.3292, // asks:quotation
  -0.0964, // asks:claim
  -0.0233, // asks:thing
  -0.1168, // fill:person
  -0.1292, // fill:organisation
  0.2814, // fill:date
  -0.0063, // fill:place
  0.0133, // fill:number
  0.4360, // fill:duration
  -0.2671, // fill:reason
  -0.4207, // fill:manner
  0.2928, // fill:quotation
  -0.0964, // fill:claim
  -0.0233, // fill:thing
];

/** Its constant term. */
export const DECISION_BIAS = -1.1839;
