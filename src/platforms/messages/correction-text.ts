import type { Language } from '../../core/model.ts';
import type { CorrectionLine } from '../correction-notice.ts';

interface CorrectionWording {
  readonly lead: (question: string) => string;
  readonly list: string;
  readonly none: string;
  readonly more: (count: number) => string;
  readonly was: (words: string) => string;
  readonly now: (words: string) => string;
  readonly gone: (label: string) => string;
  readonly withdrawn: (label: string, reason: string | null) => string;
  readonly citation: (label: string) => string;
  readonly shared: string;
}

const WORDING: Record<Language, CorrectionWording> = {
  en: {
    lead: (question) => `Correction to my answer to “${question}”:`,
    list: 'What was corrected in the sources:',
    none: 'Nothing was corrected in the sources that I have served.',
    more: (count) => `${count} more.`,
    was: (words) => `Shown then, superseded: “${words}”`,
    now: (words) => `The source says now: “${words}”`,
    gone: (label) => `“${label}” no longer says this.`,
    withdrawn: (label, reason) =>
      `“${label}” was withdrawn${reason === null ? '' : `: ${reason}`}. Please do not use it.`,
    citation: (label) => `Title, date or another detail of the source has changed. It is cited now as “${label}”.`,
    shared: 'A source that was shown here was withdrawn, and its words with it.',
  },
  es: {
    lead: (question) => `Corrección de mi respuesta a «${question}»:`,
    list: 'Lo que se corrigió en las fuentes:',
    none: 'En las fuentes que he servido no se corrigió nada.',
    more: (count) => `${count} más.`,
    was: (words) => `Mostrado entonces, ya no vale: «${words}»`,
    now: (words) => `La fuente dice ahora: «${words}»`,
    gone: (label) => `«${label}» ya no dice esto.`,
    withdrawn: (label, reason) =>
      `«${label}» se ha retirado${reason === null ? '' : `: ${reason}`}. No la use, por favor.`,
    citation: (label) => `Ha cambiado el título, la fecha u otro dato de la fuente. Ahora se cita como «${label}».`,
    shared: 'Una fuente mostrada aquí se ha retirado, y con ella sus palabras.',
  },
};

const lineTexts = (say: CorrectionWording, { kind, label, was, now, citation, reason }: CorrectionLine): string[] => {
  const instead = now === null ? [] : [say.now(now), ...(citation === null ? [] : [citation])];
  if (kind === 'withdrawn') return [say.withdrawn(label, reason), ...instead];
  if (was === null) return [say.citation(label)];
  return [say.was(was), ...(now === null ? [say.gone(label)] : instead)];
};

/** A follow-up to an answer: what was shown, and what the source says now. */
export const correctionText = (language: Language, question: string, lines: readonly CorrectionLine[]): string => {
  const say = WORDING[language];
  return [say.lead(question), ...lines.flatMap((line) => lineTexts(say, line))].join('\n');
};

/** What was corrected, the first few; `left` is how many are not among them. */
export const correctionsText = (language: Language, lines: readonly CorrectionLine[], left: number): string => {
  const say = WORDING[language];
  if (lines.length === 0) return say.none;
  const parts = lines.map((line) => lineTexts(say, line).join('\n'));
  return [say.list, ...parts, ...(left > 0 ? [say.more(left)] : [])].join('\n\n');
};

/** What stands in the place of a shared answer whose source was withdrawn. */
export const withdrawnText = (language: Language): string => WORDING[language].shared;
