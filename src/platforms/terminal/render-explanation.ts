import type { Explanation, WeighedSign } from '../../core/explanation.ts';
import { renderAnswer } from './render-answer.ts';
import { bold, type TerminalStyle } from './terminal-style.ts';
import { wrapLine } from './wrap-line.ts';

/** How much of each list is shown: what comes later hardly mattered. */
const SHOWN = { candidates: 8, signs: 6, matches: 6 };

const round = (value: number): string => String(Math.round(value * 1000) / 1000);

const signed = (value: number): string => (value < 0 ? round(value) : `+${round(value)}`);

const signList = (signs: readonly WeighedSign[]): string =>
  signs
    .filter(({ contribution }) => contribution !== 0)
    .slice(0, SHOWN.signs)
    .map(({ name, value, contribution }) => `${name} ${signed(contribution)} (${round(value)})`)
    .join(', ') || 'no signs';

const matchList = ({ matches }: Explanation['question']['terms'][number]): string =>
  matches
    .slice(0, SHOWN.matches)
    .map(({ term, strength }) => `${term} ${round(strength)}`)
    .join(', ') || 'nothing in the sources';

const questionLines = ({ asked, readAs, comparedAs, terms }: Explanation['question']): string[] => [
  `Asked for: ${asked}`,
  ...(readAs === null ? [] : [`Read as: ${readAs}`]),
  ...(comparedAs === null ? [] : [`Compared with the sentences as: ${comparedAs}`]),
  ...terms.map((term) => `${term.word}${term.name ? ' (name)' : ''}, weight ${round(term.weight)}: ${matchList(term)}`),
];

const candidateLines = (candidates: Explanation['candidates']): string[] =>
  candidates
    .slice(0, SHOWN.candidates)
    .flatMap(({ source, paragraph, text, score, features }, at) => [
      `${at + 1}. ${round(score)} · ${source}, paragraph ${paragraph}: ${text}`,
      `↳ ${signList(features)}`,
    ]);

const decisionLines = ({ confidence, threshold, signs }: Explanation['decision']): string[] => [
  `Reached ${round(confidence)}; answers from ${round(threshold)}.`,
  signList(signs),
];

/** The answer, then how it was chosen: the words searched for, the sentences weighed, the decision. For editors. */
export const renderExplanation = (explanation: Explanation, style: TerminalStyle): string => {
  const section = (heading: string, lines: readonly string[]): string =>
    [bold(heading, style), ...lines.map((line) => `  ${wrapLine(line, style, '     ')}`)].join('\n');
  return [
    renderAnswer(explanation.answer, style),
    section('Question', questionLines(explanation.question)),
    section('Sentences weighed, best first', candidateLines(explanation.candidates)),
    section('Decision', decisionLines(explanation.decision)),
  ].join('\n\n');
};
