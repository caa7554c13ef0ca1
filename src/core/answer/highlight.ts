import { TOKEN_MARK } from '../index/index-tokens.ts';
import type { IndexedSentence } from '../index/sentence-index.ts';
import type { Span } from '../model.ts';
import type { Question } from '../question/question.ts';
import type { Coverage } from '../ranking/cover.ts';
import type { Fill } from '../ranking/fills.ts';
import { type Token, tokenize } from '../text/tokenize.ts';
import { datelineEnd } from '../timeline/dateline-end.ts';
import { TUNING } from '../tuning.ts';
import { inTrailingClause } from './in-trailing-clause.ts';

/** Marks that part a sentence into clauses. */
const CLAUSE_BREAK = /[,;:—–()]|\s-\s/gu;

/** Clauses of a sentence: spans within its text, without the marks between them. */
const clausesOf = (text: string): Span[] => {
  const breaks = [...text.matchAll(CLAUSE_BREAK)].filter(
    ({ index }) => !/\d[.,]\d/.test(text.slice(index - 1, index + 2)),
  );
  const clauses: Span[] = [];
  let from = 0;
  for (const { index, 0: mark } of [...breaks, { index: text.length, 0: '' }]) {
    const slice = text.slice(from, index);
    const start = from + slice.length - slice.trimStart().length;
    const end = from + slice.trimEnd().length;
    if (end > start) clauses.push({ start, end });
    from = index + mark.length;
  }
  return clauses;
};

/** Quotations of a sentence, marks included. */
const quotationsOf = (text: string): Span[] =>
  [...text.matchAll(/“[^”]+”|«[^»]+»|"[^"]+"/gu)].map(({ index, 0: quotation }) => ({
    start: index,
    end: index + quotation.length,
  }));

/** Runs of tokens side by side, as spans. */
const runsOf = (tokens: readonly Token[], positions: readonly number[], text: string): Span[] => {
  const runs: Span[] = [];
  let last = -2;
  for (const at of [...new Set(positions)].sort((a, b) => a - b)) {
    const token = tokens[at];
    if (!token) continue;
    const open = runs.at(-1);
    const joined =
      open &&
      (at === last + 1 ||
        (at === last + 2 && /^[\s,.]*(?:of|the|de|del|la)?[\s,.]*$/i.test(text.slice(open.end, token.start))));
    if (open && joined) runs[runs.length - 1] = { start: open.start, end: token.end };
    else runs.push({ start: token.start, end: token.end });
    last = at;
  }
  return runs;
};

const clauseWith = (text: string, positions: readonly number[], tokens: readonly Token[]): Span | null => {
  let best: { clause: Span; count: number } | null = null;
  for (const clause of clausesOf(text)) {
    const count = positions.filter(
      (at) => (tokens[at]?.start ?? -1) >= clause.start && (tokens[at]?.end ?? 0) <= clause.end,
    ).length;
    if (count > 0 && (!best || count > best.count)) best = { clause, count };
  }
  return best?.clause ?? null;
};

/** Words that stand before a place. */
const PLACING = new Set('in at to from near into toward towards en desde hacia hasta'.split(' '));

/** Most words between a preposition and the place that it puts something in ("in the port of Velden"). */
const PLACING_REACH = 4;

const isPlaced = (tokens: readonly Token[], at: number): boolean => {
  for (let near = at - 1; near >= Math.max(0, at - PLACING_REACH); near -= 1) {
    const token = tokens[near];
    if (!token || token.capital) return false;
    if (PLACING.has(token.word)) return true;
  }
  return false;
};

/** Words between two parts of one date, number or name ("Tuesday, Feb. 3", "Department of the Treasury"). */
const PART_GAP = 2;

/** The position found and those of the same kind that run on from it on either side. */
const around = (
  at: number,
  choices: readonly number[],
  marks: Uint8Array,
  asked: Question['asked'],
): readonly number[] => {
  const isNumber = (place: number): boolean => ((marks[place] ?? 0) & TOKEN_MARK.number) !== 0;
  const fits = (place: number): boolean => choices.includes(place) || (asked === 'date' && isNumber(place));
  const grow = (step: 1 | -1): number[] => {
    const places: number[] = [];
    let last = at;
    for (
      let place = at + step;
      Math.abs(place - last) <= PART_GAP && place >= 0 && place < marks.length;
      place += step
    ) {
      if (!fits(place)) continue;
      places.push(place);
      last = place;
    }
    return places;
  };
  return [...grow(-1), at, ...grow(1)];
};

/** Where what was done stands: who did it stands before. */
const actedAt = (question: Question, coverage: Coverage): number => {
  const unit = question.units.findIndex((one, at) => !one.name && (coverage.strengths[at] ?? 0) >= TUNING.found);
  return unit < 0 ? 0 : (coverage.positions[unit] ?? 0);
};

/** Where the words stand that cover the question best. */
const foundIn = ({ positions, strengths }: Coverage): number[] =>
  [...positions].filter((at, unit) => at >= 0 && (strengths[unit] ?? 0) >= TUNING.found);

/** Where any word stands that the question has, or means. */
const askedPositions = ({ units }: Question, { terms, positions }: IndexedSentence): number[] =>
  [...terms.entries()].flatMap(([at, term]) =>
    units.some(({ targets }) => (targets.get(term) ?? 0) >= TUNING.found) ? [positions[at] ?? 0] : [],
  );

/**
 * Positions of what fills the question: the nearest to its words, neither in the dateline nor in a clause that tells of
 * something else.
 */
const fillersOf = (
  question: Question,
  indexed: IndexedSentence,
  coverage: Coverage,
  { positions }: Fill,
): readonly number[] => {
  const { text, source } = indexed.sentence;
  const tokens = tokenize(text);
  const asked = askedPositions(question, indexed);
  const trails = inTrailingClause({ text, tokens, language: source.metadata.language, asked });
  const from = datelineEnd(text);
  const isTold = (at: number): boolean => (tokens[at]?.start ?? 0) >= from && !trails(at);
  const fillers = positions.filter(isTold);
  const before = question.whoActs ? fillers.filter((at) => at < actedAt(question, coverage)) : [];
  const placed = question.asked === 'place' ? fillers.filter((at) => isPlaced(tokens, at)) : [];
  const preferred = before.length > 0 ? before : placed;
  const choices = preferred.length > 0 ? preferred : fillers;
  const found = foundIn(coverage);
  const anchor = found.length > 0 ? found : [0];
  const nearest = (at: number): number => Math.min(...anchor.map((place) => Math.abs(place - at)));
  const [closest] = choices.toSorted((a, b) => nearest(a) - nearest(b));
  if (closest === undefined) return [];
  return around(closest, choices, indexed.marks, question.asked).filter(isTold);
};

/**
 * The words of a sentence that answer: the date, number or name asked for, the clause that gives the reason,
 * the quotation; else the clause that holds most of the question's words.
 *
 * @returns spans within the sentence's text
 */
export const highlight = (question: Question, indexed: IndexedSentence, coverage: Coverage, fill: Fill): Span[] => {
  const { text } = indexed.sentence;
  const tokens = tokenize(text);
  switch (question.asked) {
    case 'quotation': {
      const quotations = quotationsOf(text);
      if (quotations.length > 0) return quotations;
      break;
    }
    case 'date':
    case 'number':
    case 'duration':
    case 'person':
    case 'organisation':
    case 'place': {
      const runs = runsOf(tokens, fillersOf(question, indexed, coverage, fill), text);
      if (runs.length > 0) return runs;
      break;
    }
    case 'reason':
    case 'manner': {
      const cause = fill.positions.find((at) => at > 0);
      const clause = cause === undefined ? null : clauseWith(text, [cause], tokens);
      if (clause) return [clause];
      break;
    }
    case 'claim':
    case 'thing':
      break;
  }
  const clause = clauseWith(text, foundIn(coverage), tokens);
  return clause ? [clause] : [{ start: 0, end: text.length }];
};
