import type { Language } from '../../core/model.ts';
import type { Superseded } from '../../corrections/list-corrected.ts';
import { correctionLine } from '../correction-line.ts';
import { correctionsText } from '../messages/correction-text.ts';
import { messages } from '../messages.ts';
import { cleanText } from './clean-text.ts';
import type { TerminalStyle } from './terminal-style.ts';
import { wrapLine } from './wrap-line.ts';

/** All that was corrected, old words and new; null says that nothing is known of it. */
export const renderCorrections = (
  corrected: readonly Superseded[] | null,
  language: Language,
  style: TerminalStyle,
): string => {
  if (corrected === null) return wrapLine(messages(language).wording.corrections.noDatabase, style);
  const lines = corrected.map((one) => correctionLine(one, language));
  return cleanText(correctionsText(language, lines, 0))
    .split('\n')
    .map((line) => wrapLine(line, style))
    .join('\n');
};
