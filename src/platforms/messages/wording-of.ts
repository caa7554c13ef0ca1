import type { Language } from '../../core/model.ts';
import { english } from './english.ts';
import { spanish } from './spanish.ts';
import type { Wording } from './wording.ts';

const wordings: Record<Language, Wording> = { en: english, es: spanish };

/** The phrases of a language. */
export const wordingOf = (language: Language): Wording => wordings[language];
