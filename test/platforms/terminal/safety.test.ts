import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer, Excerpt, Note } from '../../../src/core/model.ts';
import { cleanText, safeJson } from '../../../src/platforms/terminal/clean-text.ts';
import { renderAnswer, renderMore } from '../../../src/platforms/terminal/render-answer.ts';
import { renderExplanation } from '../../../src/platforms/terminal/render-explanation.ts';
import { renderHelp } from '../../../src/platforms/terminal/render-help.ts';
import { renderSources } from '../../../src/platforms/terminal/render-sources.ts';
import { renderTimeline } from '../../../src/platforms/terminal/render-timeline.ts';
import { renderVerification } from '../../../src/platforms/terminal/render-verification.ts';
import { anExplanation, aSource } from '../fake-answerer.ts';

/** Everything that a terminal would obey or hide, except the line break. */
const RAW = /(?!\n)[\p{Cc}\p{Cs}\p{Bidi_Control}\u2028\u2029\u{e0000}-\u{e007f}]/u;
const OUR_MARKS = ['\u001b[1m', '\u001b[2m', '\u001b[22m'];

const hostile = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '\u001b[2J',
        '\u001b]0;x\u0007',
        '\u009b31m',
        '\r',
        '\n',
        '\t',
        '\u202e',
        '\u2066',
        '\ud800',
        '\u{e0041}',
        ' a ',
      ),
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(''));
const maybe = fc.option(hostile, { nil: null });

const excerpt: fc.Arbitrary<Excerpt> = fc.record({
  role: fc.constantFrom('answer', 'other_side', 'disagrees', 'related'),
  source: hostile,
  file: hostile,
  start: fc.nat(50),
  end: fc.nat(50),
  text: hostile,
  highlights: fc.array(fc.record({ start: fc.nat(20), end: fc.nat(20) }), { maxLength: 3 }),
  speaker: maybe,
  dates: fc.array(fc.record({ text: hostile, iso: hostile, inferred: fc.boolean() }), { maxLength: 2 }),
  citation: fc.record({
    title: maybe,
    dateline: maybe,
    publisher: maybe,
    author: maybe,
    published: maybe,
    url: maybe,
    paragraph: fc.nat(),
    corrected_by: fc.array(fc.string(), { maxLength: 3 }),
  }),
});

const note: fc.Arbitrary<Note> = fc.oneof(
  fc.record({ kind: fc.constant('read_as' as const), text: hostile }),
  fc.record({ kind: fc.constant('corrected' as const), excerpts: fc.constant([0]), corrects: hostile }),
  fc.record({ kind: fc.constant('both_sides' as const), excerpts: fc.array(fc.nat(6)) }),
  fc.constant<Note>({ kind: 'missing', what: 'after_newest_source' }),
);

const answer: fc.Arbitrary<Answer> = fc.record({
  question: hostile,
  language: fc.constantFrom('en', 'es'),
  status: fc.constantFrom('answered', 'not_in_sources', 'out_of_scope'),
  confidence: fc.double({ min: 0, max: 1, noNaN: true }),
  excerpts: fc.array(excerpt, { maxLength: 7 }),
  notes: fc.array(note, { maxLength: 4 }),
  as_of: fc.record({ newest_source: maybe, sources: fc.nat() }),
});

const style = fc.record({ colours: fc.boolean(), width: fc.option(fc.integer({ min: 20, max: 80 }), { nil: null }) });

const raw = (text: string): string | undefined =>
  RAW.exec(OUR_MARKS.reduce((rest, mark) => rest.replaceAll(mark, ''), text))?.[0];

describe('the terminal', () => {
  it('never gets a raw control character from an answer', () => {
    fc.assert(
      fc.property(answer, style, (value, how) => {
        expect(raw(renderAnswer(value, how, (count) => count))).toBeUndefined();
        expect(raw(renderMore(value, how))).toBeUndefined();
      }),
    );
  });

  it('never gets one from a verification, a timeline, a list of sources, help or an explanation', () => {
    fc.assert(
      fc.property(hostile, excerpt, style, (text, found, how) => {
        const verification = {
          status: 'near',
          excerpts: [found],
          differences: [{ asked: text, source: text }],
        } as const;
        const source = aSource({ ...found.citation, file: text, corrects: text });
        const texts = [
          renderVerification({ quotation: text, verification }, 'en', how),
          renderTimeline({ dated: [{ iso: text, excerpt: found }], undated: [found] }, 'en', how),
          renderSources([source], 'es', how),
          renderHelp([text], 'en'),
          renderExplanation(anExplanation({ word: text, text }), how),
        ];
        expect(texts.map(raw)).toEqual(texts.map(() => undefined));
      }),
    );
  });

  it('never gets one from JSON, which still means the same', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const json = safeJson({ text });
        expect(raw(json)).toBeUndefined();
        expect(JSON.parse(json)).toEqual({ text });
      }),
    );
  });

  it('spells out what it does not let through', () => {
    expect(cleanText('a\u001b[31mb\u202ec\r\nd\te')).toBe('a\\u{1b}[31mb\\u{202e}c\nd  e');
  });

  it('keeps accents, quotation marks, dashes and emoji', () => {
    const text = 'La “cañería” — l’été… 👩‍👩‍👧 ±';
    expect(cleanText(text)).toBe(text);
  });
});
