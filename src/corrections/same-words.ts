/** A text without what layout alone changes: white space, line ends and the way letters with marks are encoded. */
export const sameWords = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim();
