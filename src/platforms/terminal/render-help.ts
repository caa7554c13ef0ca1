import type { Language } from '../../core/model.ts';
import { messages } from '../messages.ts';
import { cleanText } from './clean-text.ts';

/** What the bot does, with questions to try. */
export const renderHelp = (examples: readonly string[], language: Language): string =>
  cleanText(messages(language).help(examples));
