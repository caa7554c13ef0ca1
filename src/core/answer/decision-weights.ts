/** Weights of the decision's features (logistic regression), written by scripts/train-ranker.ts. */
export const DECISION_WEIGHTS: readonly number[] = [
  -0.5339, // exactCoverage
  0.2625, // softCoverage
  0.6046, // passageGain
  0.1798, // sourceGain
  0.1520, // searchAbsolute
  -0.4890, // nameCoverage
  0.2188, // nameNearby
  -0.1214, // otherCoverage
  -0.0387, // largestMissing
  -0.4409, // missingUnits
  -0.0704, // proximity
  0.7592, // neighbours
  0.3534, // density
  -0.0463, // fill
  -0.3369, // focus
  0.4903, // fillNear
  -0.3170, // roleNear
  0.1201, // actorSide
  0.4378, // exactCoverageSquared
  0.6856, // softCoverageSquared
  0.9174, // margin
  1.4132, // share
  0.0027, // unknownName
  -0.5155, // unknownWords
  -0.4878, // missingName
  -0.1211, // missingFocus
  0.6695, // units
  -0.4799, // unfilled
  -0.2617, // numberUnmet
  -0.4392, // causeUnmet
  0.3807, // futureAsked
  0.4015, // negated
  0.0000, // chatty
  -0.2648, // asks:person
  0.0822, // asks:organisation
  -0.2945, // asks:date
  -0.0043, // asks:place
  0.1358, // asks:number
  0.1487, // asks:duration
  -0.7074, // asks:reason
  -0.5979, // asks:manner
  0.3246, // asks:quotation
  0.1262, // asks:claim
  -0.0899, // asks:thing
  -0.1198, // fill:person
  -0.0628, // fill:organisation
  0.4234, // fill:date
  -0.0538, // fill:place
  -0.2564, // fill:number
  0.3043, // fill:duration
  -0.2541, // fill:reason
  -0.3570, // fill:manner
  0.2992, // fill:quotation
  0.1262, // fill:claim
  -0.0899, // fill:thing
];

/** Its constant term. */
export const DECISION_BIAS = -1.1376;
