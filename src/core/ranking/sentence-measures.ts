import { TOKEN_MARK } from '../index/index-tokens.ts';
import type { IndexedSentence } from '../index/sentence-index.ts';
import type { Question } from '../question/question.ts';
import { TUNING } from '../tuning.ts';
import type { Coverage } from './cover.ts';
import type { Fill } from './fills.ts';

/** Found words over the length of the shortest stretch of the sentence that holds them all. */
export const proximity = (coverage: Coverage): number => {
  const positions: number[] = [];
  for (let unit = 0; unit < coverage.positions.length; unit += 1) {
    if ((coverage.strengths[unit] ?? 0) >= TUNING.found) positions.push(coverage.positions[unit] ?? 0);
  }
  if (positions.length < 2) return 0;
  const span = Math.max(...positions) - Math.min(...positions) + 1;
  return Math.min(1, (positions.length * 2) / span);
};

/** Words apart at which two still stand together, with an article or a preposition between them. */
const CLOSE_WORDS = 3;

/** Shares of pairs of question words that follow each other closely, and in the question's order, in the sentence. */
export const togetherness = (coverage: Coverage): { readonly neighbours: number; readonly order: number } => {
  let pairs = 0;
  let close = 0;
  let ordered = 0;
  let found = 0;
  let last = -1;
  for (let unit = 0; unit < coverage.positions.length; unit += 1) {
    if ((coverage.strengths[unit] ?? 0) < TUNING.found) {
      last = -1;
      continue;
    }
    found += 1;
    const position = coverage.positions[unit] ?? 0;
    if (last >= 0) {
      pairs += 1;
      if (Math.abs(position - last) <= CLOSE_WORDS) close += 1;
      if (position >= last) ordered += 1;
    }
    last = position;
  }
  return {
    neighbours: found > 1 ? close / Math.max(1, coverage.positions.length - 1) : 0,
    order: pairs ? ordered / pairs : 0.5,
  };
};

/** What nearness to another word of the question is worth beside nearness to what is asked to be told or counted. */
const BESIDE_FOCUS = 0.7;

/** Closeness of what fills the question to what it is asked about: 1 side by side, falling to 0 with the words between. */
export const fillCloseness = (
  question: Question,
  coverage: Coverage,
  fill: Fill,
): { readonly near: number; readonly role: number } => {
  let near = 0;
  let role = 0;
  for (const [unit, { focus, role: isRole, name }] of question.units.entries()) {
    if ((coverage.strengths[unit] ?? 0) < TUNING.found || (name && !focus)) continue;
    const anchor = coverage.positions[unit] ?? 0;
    for (const position of fill.positions) {
      const closeness = Math.max(0, 1 - (Math.abs(position - anchor) - 1) / TUNING.nearWords);
      near = Math.max(near, focus ? closeness : closeness * BESIDE_FOCUS);
      if (isRole || focus) role = Math.max(role, closeness);
    }
  }
  return { near, role };
};

/** For "who is the minister": whether a name stands right behind a role that the question asks for, graded. */
export const roleHolder = ({ marks, classes }: IndexedSentence, coverage: Coverage, role: number): number => {
  let best = 0;
  for (const [unit, position] of coverage.positions.entries()) {
    if (position < 0 || ((classes[position] ?? 0) & role) === 0) continue;
    let next = position + 1;
    while (((classes[next] ?? 0) & role) !== 0) next += 1;
    const named = ((marks[next] ?? 0) & (TOKEN_MARK.capital | TOKEN_MARK.stop)) === TOKEN_MARK.capital;
    if (named && !coverage.positions.includes(next)) best = Math.max(best, coverage.strengths[unit] ?? 0);
  }
  return best;
};

/** For "who accused X": whether X stands behind what was done to him; 0.5 when it cannot be told. */
export const actorSide = (question: Question, coverage: Coverage): number => {
  const acted = question.units.findIndex((unit, at) => !unit.name && (coverage.strengths[at] ?? 0) >= TUNING.found);
  if (acted < 0) return 0.5;
  const verb = coverage.positions[acted] ?? 0;
  let after = 0;
  let names = 0;
  for (const [unit, { name, at }] of question.units.entries()) {
    if (!name || (coverage.strengths[unit] ?? 0) < TUNING.found) continue;
    names += 1;
    const wantsAfter = question.whoActs || at > (question.units[acted]?.at ?? 0);
    if ((coverage.positions[unit] ?? 0) > verb === wantsAfter) after += 1;
  }
  return names ? after / names : 0.5;
};
