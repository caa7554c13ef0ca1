import type { Language, Verification } from '../../core/model.ts';
import { messages } from '../messages.ts';
import { citeExcerpt } from './cite-excerpt.ts';
import type { TerminalStyle } from './terminal-style.ts';
import { wrapLine } from './wrap-line.ts';

/** Whether and where a quotation was found, and what differs. */
export const renderVerification = (
  { quotation, verification }: { readonly quotation: string; readonly verification: Verification },
  language: Language,
  style: TerminalStyle,
): string => {
  const say = messages(language);
  const lines = [say.verification(quotation, verification), ...say.differences(verification)];
  const blocks = verification.excerpts.map((excerpt) => citeExcerpt(excerpt, language, style));
  return [lines.map((line) => wrapLine(line, style)).join('\n'), ...blocks].join('\n\n');
};
