import { logistic } from '../../src/core/logistic.ts';

/** A list of feature values with what they should lead to. */
export interface RankingCase {
  readonly candidates: readonly ArrayLike<number>[];
  readonly gold: readonly boolean[];
  readonly weight: number;
}

export interface DecisionCase {
  readonly features: ArrayLike<number>;
  readonly right: boolean;
  readonly weight: number;
}

/** Adam (Kingma and Ba 2015) over a loss whose gradient each case adds to `gradient`; deterministic. */
const descend = <T>(
  size: number,
  cases: readonly T[],
  options: { readonly epochs: number; readonly batch: number; readonly rate: number; readonly decay: number },
  addGradient: (item: T, weights: Float64Array, gradient: Float64Array) => void,
): Float64Array => {
  const weights = new Float64Array(size);
  const first = new Float64Array(size);
  const second = new Float64Array(size);
  let step = 0;
  for (let epoch = 0; epoch < options.epochs; epoch += 1) {
    for (let from = 0; from < cases.length; from += options.batch) {
      const gradient = new Float64Array(size);
      const batch = cases.slice(from, from + options.batch);
      for (const item of batch) addGradient(item, weights, gradient);
      step += 1;
      for (let at = 0; at < size; at += 1) {
        const slope = (gradient[at] ?? 0) / batch.length + options.decay * (weights[at] ?? 0);
        first[at] = 0.9 * (first[at] ?? 0) + 0.1 * slope;
        second[at] = 0.999 * (second[at] ?? 0) + 0.001 * slope * slope;
        const rate = options.rate / (1 + epoch / 20);
        weights[at] =
          (weights[at] ?? 0) -
          (rate * ((first[at] ?? 0) / (1 - 0.9 ** step))) / (Math.sqrt((second[at] ?? 0) / (1 - 0.999 ** step)) + 1e-8);
      }
    }
  }
  return weights;
};

const dot = (a: ArrayLike<number>, b: ArrayLike<number>): number => {
  let sum = 0;
  for (let at = 0; at < b.length; at += 1) sum += (a[at] ?? 0) * (b[at] ?? 0);
  return sum;
};

/** Spreads the cases evenly, so that a batch is not of one set; deterministic. */
const spread = <T>(cases: readonly T[]): T[] =>
  cases
    .map((item, at) => ({ item, key: (at * 2654435761) % 4294967296 }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item);

/** Fits a linear ranker: softmax cross-entropy over each question's candidates (ListNet, Cao and others 2007). */
export const fitRanker = (size: number, cases: readonly RankingCase[], decay = 1e-3): Float64Array =>
  descend(
    size,
    spread(cases.filter(({ gold }) => gold.some(Boolean))),
    { epochs: 60, batch: 64, rate: 0.05, decay },
    (item, weights, gradient) => {
      const scores = item.candidates.map((features) => dot(features, weights));
      const most = Math.max(...scores);
      const odds = scores.map((score) => Math.exp(score - most));
      const all = odds.reduce((sum, value) => sum + value, 0);
      const right = odds.reduce((sum, value, at) => sum + (item.gold[at] ? value : 0), 0);
      for (const [at, features] of item.candidates.entries()) {
        const slope = item.weight * ((odds[at] ?? 0) / all - (item.gold[at] ? (odds[at] ?? 0) / right : 0));
        for (let feature = 0; feature < size; feature += 1)
          gradient[feature] = (gradient[feature] ?? 0) + slope * (features[feature] ?? 0);
      }
    },
  );

/** Fits a logistic regression; the bias is the last weight. */
export const fitDecision = (size: number, cases: readonly DecisionCase[], decay = 2e-3): Float64Array =>
  descend(size + 1, spread(cases), { epochs: 120, batch: 64, rate: 0.05, decay }, (item, weights, gradient) => {
    const bias = weights[size] ?? 0;
    let sum = bias;
    for (let at = 0; at < size; at += 1) sum += (weights[at] ?? 0) * (item.features[at] ?? 0);
    const slope = item.weight * (logistic(sum) - (item.right ? 1 : 0));
    for (let at = 0; at < size; at += 1) gradient[at] = (gradient[at] ?? 0) + slope * (item.features[at] ?? 0);
    gradient[size] = (gradient[size] ?? 0) + slope;
  });
