/** A place, perhaps a date and an agency, and a dash: "Lima, Feb. 3, 2026 (EFE) – ". */
const DATELINE = /^\p{Lu}[^–—\n]{0,70}?\s?(?:[–—]|\.-|\s-\s|--)\s?(?:[^–—\n]{0,30}\d{4}\s?[–—]\s)?/u;

/** Words that a dateline has none of: with one, the dash belongs to a sentence. */
const SENTENCE_WORD = /(?:^|\s)(?:is|are|was|were|has|had|have|the|that|and|said|will|es|fue|el|que|y|ha|dijo)\s/u;

/** Where a sentence's text begins behind its dateline; 0 without one. Dates before it are no events. */
export const datelineEnd = (sentence: string): number => {
  const match = DATELINE.exec(sentence);
  return match && !SENTENCE_WORD.test(match[0]) ? match[0].length : 0;
};
