import { describe, expect, it } from 'vitest';
import { quoteExcerpt } from '../../../src/platforms/terminal/quote-excerpt.ts';
import { plainStyle, terminalStyle } from '../../../src/platforms/terminal/terminal-style.ts';

const text = 'The “dockers” went back to work on Monday — after ten weeks, the union’s leader said.';
const START = '\u001b[1m';
const END = '\u001b[22m';
const bare = (line: string): string => line.replaceAll(START, '').replaceAll(END, '');
const coloured = { colours: true, width: null };

describe('quoteExcerpt', () => {
  it('leaves the quotation exactly as it is without colours', () => {
    expect(quoteExcerpt({ text, highlights: [{ start: 4, end: 13 }] }, plainStyle)).toBe(`> ${text}`);
  });

  it('marks the words that answer where colours are wanted', () => {
    expect(quoteExcerpt({ text: 'On Monday it ended.', highlights: [{ start: 3, end: 9 }] }, coloured)).toBe(
      '> On \u001b[1mMonday\u001b[22m it ended.',
    );
  });

  it('joins overlapping marks and bears marks outside the text', () => {
    const highlights = [
      { start: 3, end: 6 },
      { start: 0, end: 4 },
      { start: 8, end: 99 },
    ];
    expect(quoteExcerpt({ text: 'abcdefghij', highlights }, coloured)).toBe(
      '> \u001b[1mabcdef\u001b[22mgh\u001b[1mij\u001b[22m',
    );
  });

  it('keeps the lines of a source in a file or pipe', () => {
    expect(quoteExcerpt({ text: 'one\r\ntwo', highlights: [] }, plainStyle)).toBe('> one\n> two');
  });

  it('wraps to the width of a terminal, closing each mark at the end of its line', () => {
    const lines = quoteExcerpt(
      { text, highlights: [{ start: 0, end: text.length }] },
      { colours: true, width: 30 },
    ).split('\n');
    expect(lines.length).toBeGreaterThan(2);
    for (const line of lines) {
      expect(line).toBe(`> ${START}${bare(line).slice(2)}${END}`);
      expect(bare(line).length).toBeLessThanOrEqual(30);
    }
    expect(lines.map((line) => bare(line).slice(2)).join(' ')).toBe(text);
  });

  it('gives a word that is longer than the line a line of its own', () => {
    expect(quoteExcerpt({ text: `a ${'b'.repeat(40)} c`, highlights: [] }, { colours: false, width: 20 })).toBe(
      `> a\n> ${'b'.repeat(40)}\n> c`,
    );
  });
});

describe('terminalStyle', () => {
  it('wraps only on a terminal', () => {
    expect(terminalStyle({ isTTY: true, columns: 72 }, {})).toEqual({ colours: true, width: 72 });
    expect(terminalStyle({ columns: 72 }, {})).toEqual({ colours: false, width: null });
    expect(terminalStyle({ isTTY: true, columns: 3 }, {}).width).toBe(20);
    expect(terminalStyle({ isTTY: true }, {}).width).toBe(100);
  });

  it('heeds NO_COLOR, FORCE_COLOR and a dumb terminal', () => {
    const terminal = { isTTY: true, columns: 80 };
    expect(terminalStyle(terminal, { NO_COLOR: '1' }).colours).toBe(false);
    expect(terminalStyle(terminal, { NO_COLOR: '' }).colours).toBe(true);
    expect(terminalStyle(terminal, { TERM: 'dumb' }).colours).toBe(false);
    expect(terminalStyle({}, { FORCE_COLOR: '1' }).colours).toBe(true);
    expect(terminalStyle(terminal, { FORCE_COLOR: '0' }).colours).toBe(false);
  });
});
