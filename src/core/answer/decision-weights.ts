/** Weights of the decision's features (logistic regression), written by scripts/train-ranker.ts. */
export const DECISION_WEIGHTS: readonly number[] = [
  -0.5906, // exactCoverage
  0.1750, // softCoverage
  0.6285, // passageGain
  0.2011, // sourceGain
  0.1570, // searchAbsolute
  -0.4521, // nameCoverage
  0.2528, // nameNearby
  -0.1189, // otherCoverage
  -0.0194, // largestMissing
  -0.5360, // missingUnits
  -0.0916, // proximity
  0.7599, // neighbours
  0.3411, // density
  -0.0021, // fill
  -0.4525, // focus
  0.5278, // fillNear
  -0.2256, // roleNear
  0.0340, // actorSide
  0.4115, // exactCoverageSquared
  0.6254, // softCoverageSquared
  1.0208, // margin
  1.4055, // share
  0.0334, // unknownName
  -0.3487, // unknownWords
  -0.5739, // missingName
  -0.2069, // missingFocus
  0.5487, // units
  -0.3292, // unfilled
  -0.3696, // numberUnmet
  -0.4336, // causeUnmet
  0.3571, // futureAsked
  0.4924, // negated
  0.0000, // chatty
  -0.2726, // asks:person
  0.0495, // asks:organisation
  -0.2931, // asks:date
  0.0316, // asks:place
  0.1534, // asks:number
  0.1062, // asks:duration
  -0.6821, // asks:reason
  -0.5935, // asks:manner
  0.3179, // asks:quotation
  0.0148, // asks:claim
  -0.0436, // asks:thing
  -0.1616, // fill:person
  -0.0488, // fill:organisation
  0.4215, // fill:date
  -0.0464, // fill:place
  -0.2420, // fill:number
  0.4000, // fill:duration
  -0.2109, // fill:reason
  -0.3335, // fill:manner
  0.2392, // fill:quotation
  0.0148, // fill:claim
  -0.0436, // fill:thing
];

/** Its constant term. */
export const DECISION_BIAS = -1.1881;
