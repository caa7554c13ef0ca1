import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Verification } from '../../../src/core/model.ts';
import { verifyQuotation } from '../../../src/core/verify/verify-quotation.ts';
import { sourceOf } from '../passages/source-of.ts';
import { citePlainly, sentencesOf } from '../sentences-of.ts';

const harbour = sourceOf(
  `Mayor Ana Ruiz called the plan “a threat looking for a culprit” and said the U.S.–Peru accord was dead.

The guild’s lawyer, José Peña, said the quay was “very nice” and took “strong action” on Monday. He denied any wrongdoing.

It froze $48 million. “I have never asked for a single peso,” Ruiz wrote in a letter. “I am old. I am tired.”`,
  { id: 'harbour' },
);
const echo = sourceOf('Ruiz called it “a threat looking for a culprit” too.\n\nThe quay was closed.', { id: 'echo' });
const sentences = sentencesOf(harbour, echo);

const verify = (quotation: string): Verification => verifyQuotation(quotation, sentences, citePlainly);

const highlighted = ({ excerpts }: Verification): string[] =>
  excerpts.flatMap(({ text, highlights }) => highlights.map(({ start, end }) => text.slice(start, end)));

describe('verifyQuotation: exact', () => {
  it.each([
    ['“a threat looking for a culprit”', 'a threat looking for a culprit'],
    ['"A THREAT  looking\nfor a culprit"', 'a threat looking for a culprit'],
    ['«a threat looking for a culprit,»', 'a threat looking for a culprit'],
  ])('finds %s wherever it stands', (quotation, words) => {
    const result = verify(quotation);
    expect(result.status).toBe('exact');
    expect(result.excerpts.map(({ source }) => source)).toEqual(['harbour', 'echo']);
    expect(highlighted(result)).toEqual([words, words]);
  });

  it.each([
    ["The guild's lawyer, Jose Pena", 'The guild’s lawyer, José Peña'],
    ['u.s. - peru accord', 'U.S.–Peru accord'],
    ['$48 million', '$48 million'],
    ['wrongdoing', 'wrongdoing'],
    ['for a single', 'for a single'],
  ])('folds case, accents, apostrophes and dashes: %s', (quotation, words) => {
    const result = verify(quotation);
    expect(result.status).toBe('exact');
    expect(highlighted(result)).toEqual([words]);
  });

  it('finds a quotation over two adjacent sentences', () => {
    const result = verify('I am old. I am tired');
    expect(result.status).toBe('exact');
    expect(result.excerpts[0]?.text).toBe('“I am old. I am tired.”');
  });

  it('does not run on from one source to the next', () => {
    expect(verify('I am tired. Ruiz called it').status).toBe('not_found');
  });

  it('shows at most four places', () => {
    const many = sentencesOf(sourceOf('The quay was closed.\n\n'.repeat(9)));
    expect(verifyQuotation('quay was closed', many, citePlainly).excerpts).toHaveLength(4);
  });
});

describe('verifyQuotation: near', () => {
  it('shows what differs', () => {
    const result = verify('called the plan a danger looking for a culprit');
    expect(result.status).toBe('near');
    expect(result.differences).toEqual([{ asked: 'danger', source: 'threat' }]);
    expect(highlighted(result)).toEqual(['called the plan “a', 'looking for a culprit']);
  });

  it('shows a word left out and a word put in', () => {
    expect(verify('I have never asked for a peso').differences).toEqual([{ asked: '', source: 'single' }]);
    expect(verify('I have never ever asked for a single peso').differences).toEqual([{ asked: 'ever', source: '' }]);
    expect(verify('It froze 48 million').differences).toEqual([{ asked: '', source: '$' }]);
  });

  it('takes one differing word of a short quotation', () => {
    expect(verify('tough action').differences).toEqual([{ asked: 'tough', source: 'strong' }]);
    expect(verify('strong actions').differences).toEqual([{ asked: 'actions', source: 'action' }]);
    expect(verify('US-Peru accord').differences).toEqual([{ asked: 'US', source: 'U.S.' }]);
    expect(verify('denied wrongdoing').differences).toEqual([{ asked: '', source: 'any' }]);
    expect(verify('denied all wrongdoing').differences).toEqual([{ asked: 'all', source: 'any' }]);
  });

  it('does not take two words of which the source has one by chance', () => {
    expect(verify('Ruiz lied').status).toBe('not_found');
  });

  it('takes the first of equally near places', () => {
    const result = verify('a threat looking for the culprit');
    expect(result.excerpts.map(({ source }) => source)).toEqual(['harbour']);
  });
});

describe('verifyQuotation: not found', () => {
  it.each([
    '',
    '   ',
    '“”',
    '…',
    'the',
    'of the',
    '5',
    'a completely different sentence about fish',
    'Nobody said this, not even once',
  ])('%j', (quotation) => {
    expect(verify(quotation)).toEqual({ status: 'not_found', excerpts: [], differences: [] });
  });

  it('reads 100 kB of anything without trouble', () => {
    for (const unit of ['a ', 'the quay ', '“', 'x', 'a threat looking for a culprit ', '$']) {
      expect(verify(unit.repeat(100_000 / unit.length)).status).toBe('not_found');
    }
    const long = sentencesOf(sourceOf('a '.repeat(20_000)));
    expect(verifyQuotation('a '.repeat(9000), long, citePlainly).status).toBe('not_found');
    expect(verifyQuotation('a a a a a a', long, citePlainly).status).toBe('exact');
  });
});

describe('verifyQuotation on any sentences', () => {
  const text = sourceOf(harbour.text);
  const all = sentencesOf(text);

  it('finds every run of whole words of a sentence, and highlights it', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), fc.nat(), (which, from, length) => {
        const sentence = all[which % all.length];
        if (!sentence) return;
        const parts = sentence.text.split(' ');
        const start = from % parts.length;
        const quotation = parts.slice(start, start + 3 + (length % 6)).join(' ');
        const result = verifyQuotation(quotation, all, citePlainly);
        if (quotation.split(' ').length < 4) return;
        expect(result.status).toBe('exact');
        for (const { start: begin, end, text: shown, highlights } of result.excerpts) {
          expect(text.text.slice(begin, end)).toBe(shown);
          for (const span of highlights) expect(quotation).toContain(shown.slice(span.start, span.end));
        }
      }),
    );
  });

  it('finds its way through 10,000 sentences', () => {
    const many = sentencesOf(
      sourceOf(
        Array.from(
          { length: 10_000 },
          (_, at) => `The council of town ${at} voted for quay number ${at * 7} on Monday.`,
        ).join('\n'),
      ),
    );
    expect(verifyQuotation('town 9999 voted for quay number 69993', many, citePlainly).excerpts).toHaveLength(1);
    expect(verifyQuotation('town 9999 voted against quay number 69993', many, citePlainly).status).toBe('near');
  });
});
