import { fold } from '../text/fold.ts';

const CLOCK =
  /\b\d{1,2}[:.h]\d{2}\b|\b\d{1,2} ?(?:[ap]\.? ?m\b|h\b)|\bo'?clock\b|\b(?:gmt|utc|noon|midday|midnight|dawn|dusk|sunrise|sunset|nightfall|daybreak|lunchtime|morning|afternoon|evening|night|tonight|overnight|hours?)\b|\b(?:mediodia|medianoche|madrugada|amanecer|anochecer|manana|tarde|noche|anoche|horas?)\b|\blas (?:dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|\d{1,2})\b/;

/** Whether a text may tell a time of day: true too often rather than too seldom. */
export const mentionsClockTime = (text: string): boolean => CLOCK.test(fold(text));
