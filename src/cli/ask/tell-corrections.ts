import type { Language } from '../../core/model.ts';
import type { Superseded } from '../../corrections/list-corrected.ts';
import { safeJson } from '../../platforms/terminal/clean-text.ts';
import { renderCorrections } from '../../platforms/terminal/render-corrections.ts';
import type { TerminalStyle } from '../../platforms/terminal/terminal-style.ts';

const plainValue = ({ change, was, now }: Superseded) => {
  const { id, file } = change.after ?? change.before;
  return { kind: change.kind, source: change.source, was, now: now && { source: id, file, ...now } };
};

/** What was corrected, for a reader or as JSON; null says that no database tells. */
export const tellCorrections = (
  corrected: readonly Superseded[] | null,
  { json, language }: { readonly json: boolean; readonly language: Language },
  style: TerminalStyle,
): string => (json ? safeJson(corrected?.map(plainValue) ?? null) : renderCorrections(corrected, language, style));
