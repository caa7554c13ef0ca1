import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boldSpans, escapeMarkdown, linkTo, quote } from '../../../src/platforms/discord/markdown.ts';
import { seenBy } from './as-seen.ts';

const HOSTILE = [
  '@everyone and @here',
  '<@123456789012345678> <@&123456789012345678> <@!123456789012345678>',
  '<#123456789012345678> </ask:123456789012345678> <id:customize>',
  '<t:1700000000:R> <:smile:123456789012345678> <a:wave:123456789012345678>',
  'https://example.org/a_b?c=(d) and http://example.org',
  '<https://example.org> <mailto:a@example.org> <tel:+4912345>',
  '[a link](https://example.org) [another](<https://example.org> "title")',
  'discord.gg/abc discord.com/invite/abc DISCORDAPP.com/invite/abc',
  '**bold** *italic* __under__ _it_ ~~struck~~ ||spoiler|| `code` ```js\ncode```',
  '# heading\n## two\n-# small\n- list\n* list\n+ list\n1. first\n> quoted\n>>> all quoted',
  'back\\slash \\*not italic\\* trailing \\',
  '¯\\_(ツ)_/¯ … 3 * 4 * 5 _ snake_case_word',
  '“Quoted” «texto» — dash, naïve café, 5–6, U.S. $1.5 billion',
];

describe('escaping', () => {
  it.each(HOSTILE)('shows %j as it is, and nothing in it works', (text) => {
    expect(seenBy(escapeMarkdown(text))).toBe(text);
  });

  it('shows any text as it is', () => {
    const piece = fc.oneof(
      fc.constantFrom(...'\\*_~`|<>@[]()#-+:./!&1a \n'.split('')),
      fc.constantFrom('https://', 'discord.gg/', '<@1', '```', '**', '||', '@everyone', '\n# ', '\n- '),
    );
    const text = fc.array(piece, { maxLength: 25 }).map((parts) => `x${parts.join('')}x`);
    fc.assert(
      fc.property(text, (words) => {
        expect(seenBy(escapeMarkdown(words))).toBe(words);
      }),
      { numRuns: 1500 },
    );
  });

  it('leaves no mention, address or invitation whole', () => {
    const escaped = HOSTILE.map(escapeMarkdown).join('\n');
    expect(escaped).not.toMatch(/(?<!\\)[<@[]|(?<!\\):\/\/|\d>|discord\.gg|discord\.com/);
  });
});

describe('excerpts', () => {
  it('are bold where they answer, and unchanged', () => {
    const text = 'In *September*, the desk_chief said.';
    expect(boldSpans(text, [{ start: 3, end: 14 }])).toBe('In **\\*September\\***, the desk\\_chief said.');
    expect(seenBy(boldSpans(text, [{ start: 3, end: 14 }]))).toBe(text);
  });

  it('survive highlights that touch, overlap or run over lines', () => {
    const text = 'one two\n\nthree four';
    const spans = [
      { start: 0, end: 3 },
      { start: 3, end: 6 },
      { start: 4, end: 14 },
    ];
    expect(boldSpans(text, spans)).toBe('**one two**\n\n**three** four');
  });

  it('are quotations on every line', () => {
    expect(quote('one\r\n\r\ntwo')).toBe('> one\n> \n> two');
  });
});

describe('links', () => {
  it('are made of web addresses alone, and show their host', () => {
    expect(linkTo('https://news.example/a_(b)?c=<d>')).toBe(
      '[news.example](<https://news.example/a_%28b%29?c=%3Cd%3E>)',
    );
    expect(linkTo('javascript:alert(1)')).toBe(null);
    expect(linkTo('no address')).toBe(null);
    expect(linkTo(null)).toBe(null);
  });
});
