import type { Language } from '../core/model.ts';
import type { SourceChange } from '../corrections/find-changes.ts';
import type { CorrectionLine } from './correction-notice.ts';
import { originPieces, sourceLabel } from './messages/citation-line.ts';
import { wordingOf } from './messages/wording-of.ts';

/** Words that are different now. */
interface Changed {
  readonly change: SourceChange;
  readonly was: string | null;
  readonly now: { readonly text: string; readonly paragraph: number } | null;
}

/** One change as it is told, with the citation of what stands there now. */
export const correctionLine = ({ change, was, now }: Changed, language: Language): CorrectionLine => {
  const from = change.after ?? change.before;
  const label = sourceLabel({ ...from.metadata, file: from.file }, language);
  const cited = now && [
    label,
    wordingOf(language).paragraph(now.paragraph),
    ...originPieces(from.metadata, language),
    ...(from.metadata.url ? [from.metadata.url] : []),
  ];
  const { kind, reason } = change;
  return { kind, label, was, now: now?.text ?? null, citation: cited?.join(' · ') ?? null, reason };
};
