/** Whether a token is written like a year from 1500 to 2099. */
export const isYear = (raw: string): boolean => /^(?:1[5-9]|20)\d{2}$/.test(raw);
