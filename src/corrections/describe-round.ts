import type { SentenceChange } from './compare-sources.ts';
import type { Round, SourceChange } from './find-changes.ts';

const sentenceLines = (sentence: SentenceChange): readonly string[] => {
  switch (sentence.kind) {
    case 'unchanged':
      return [];
    case 'changed':
      return [`  - ${sentence.before.text}`, `  + ${sentence.after.text}`];
    case 'removed':
    case 'withdrawn':
      return [`  - ${sentence.before.text}`];
    case 'added':
      return [`  + ${sentence.after.text}`];
    default:
      return sentence satisfies never;
  }
};

const headline = ({ kind, source, after, reason }: SourceChange): string => {
  if (kind === 'withdrawn') return `${source}: withdrawn${reason === null ? '' : ` (${reason})`}`;
  return kind === 'corrected' ? `${source}: corrected by ${after?.id ?? 'another source'}` : `${source}: changed`;
};

const changeLines = (change: SourceChange): readonly string[] => {
  const same = change.sentences.filter(({ kind }) => kind === 'unchanged').length;
  return [
    headline(change),
    ...change.citation.map(({ field, before, after }) => `  ${field}: ${before ?? 'none'} -> ${after ?? 'none'}`),
    ...change.sentences.flatMap(sentenceLines),
    ...(same > 0 ? [`  (${same} unchanged)`] : []),
  ];
};

/** A round as an editor reads it: one line a sentence, `-` for what was served and `+` for what is now. */
export const describeRound = ({ changes }: Round): readonly string[] =>
  changes.flatMap(changeLines).map((line) => line.replace(/\s*[\r\n]+\s*/g, ' '));
