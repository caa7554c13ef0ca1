/** The names of a candidate's features, in order. All lie roughly between 0 and 1. */
export const FEATURES = [
  'exactCoverage',
  'softCoverage',
  'previousGain',
  'nextGain',
  'passageGain',
  'sourceGain',
  'searchScore',
  'searchAbsolute',
  'nameCoverage',
  'nameNearby',
  'otherCoverage',
  'largestMissing',
  'missingUnits',
  'proximity',
  'neighbours',
  'order',
  'density',
  'length',
  'fill',
  'fillStrict',
  'focus',
  'headline',
  'pointsBack',
  'early',
  'speech',
  'quotedAsked',
  'lastWord',
  'fillNear',
  'roleNear',
  'actorSide',
  'firstWord',
  'planForFact',
  'alikeGain',
  'knownCoverage',
  'knownShare',
  'roleHolder',
  'carriesOn',
  'fill:person',
  'fill:date',
  'fill:number',
  'fill:place',
  'fill:reason',
  'fill:quotation',
  'near:person',
  'near:date',
  'near:number',
  'near:place',
] as const;

/** The name of a feature. */
export type Feature = (typeof FEATURES)[number];

/** The place of each feature among a candidate's values. */
export const PLACE: Readonly<Record<string, number>> = Object.fromEntries(FEATURES.map((name, at) => [name, at]));

/** One value of a candidate, by its feature's name. */
export const featureOf = ({ features }: { readonly features: ArrayLike<number> }, name: Feature): number =>
  features[PLACE[name] ?? -1] ?? 0;
