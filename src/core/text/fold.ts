/**
 * Folds a word for comparison: lower case, no accents, straight apostrophes. The length may change,
 * so offsets are taken before folding.
 */
export const fold = (text: string): string => {
  if (/^[a-z0-9]*$/.test(text)) return text;
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[’‘ʼ`´]/g, "'")
    .toLowerCase();
};
