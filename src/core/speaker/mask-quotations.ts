/** Stands for every character of a quotation, marks included. */
export const QUOTED = '\uE000';

const QUOTATION = /“[^“”]{0,2000}(?:”|$)|«[^«»]{0,2000}(?:»|$)|"[^"]{0,2000}(?:"|$)/gu;

/** Replaces quotations by as many placeholders, so that only the words around them are read. */
export const maskQuotations = (text: string): string =>
  text.replace(QUOTATION, (quotation) => QUOTED.repeat(quotation.length));
