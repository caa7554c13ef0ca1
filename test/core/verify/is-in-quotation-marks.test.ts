import { describe, expect, it } from 'vitest';
import { isInQuotationMarks } from '../../../src/core/verify/is-in-quotation-marks.ts';

const isQuoted = (text: string, words: string): boolean => {
  const start = text.indexOf(words);
  return isInQuotationMarks(text, { start, end: start + words.length });
};

describe('isInQuotationMarks', () => {
  it.each([
    ['He took “strong action” today.', 'strong action'],
    ['He took "strong action" today.', 'strong action'],
    ['He took ‘strong action’ today.', 'strong action'],
    ['Tomó «medidas fuertes» hoy.', 'medidas fuertes'],
    ['“He said ‘no way’ twice,” she wrote.', 'He said ‘no way’ twice'],
    ['“It was the guild’s plan,” she wrote.', 'guild’s plan'],
    ['One “a” two.\n\n“An open quotation runs on.', 'runs on'],
  ])('%s', (text, words) => {
    expect(isQuoted(text, words)).toBe(true);
  });

  it.each([
    ['He took “strong action” today.', 'He took'],
    ['He took “strong action” today.', 'action” today'],
    ['He took “strong action” today.', 'took “strong'],
    ['He took "strong action" today.', 'today'],
    ['The guild’s and workers’ plan.', 'plan'],
    ['“An open quotation.\n\nNext paragraph.', 'Next'],
    ['', ''],
  ])('not: %s (%s)', (text, words) => {
    expect(isQuoted(text, words)).toBe(false);
  });

  it('stays quick on marks alone', () => {
    for (const mark of ['“', '"', '’', '«»']) {
      const text = mark.repeat(50_000);
      expect([true, false]).toContain(isInQuotationMarks(text, { start: 25_000, end: 50_000 }));
    }
  });
});
