import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Language } from '../../../src/core/model.ts';
import { detectLanguage } from '../../../src/core/text/detect-language.ts';
import { fold } from '../../../src/core/text/fold.ts';
import { stem } from '../../../src/core/text/stem.ts';
import { isStopWord } from '../../../src/core/text/stop-words.ts';
import { tokenize } from '../../../src/core/text/tokenize.ts';

const wordsOf = (text: string): string[] => tokenize(text).map(({ word }) => word);

describe('tokenize', () => {
  it.each([
    [
      'one country for its two spellings, and not the pronoun',
      'U.S. and US officials told us',
      ['u.s.', 'and', 'u.s.', 'officials', 'told', 'us'],
    ],
    ['the pronoun for capitals in a text of capitals', 'THEY TOLD US', ['they', 'told', 'us']],
    ['capitals that are also function words as acronyms', 'WHO said IT', ['w.h.o.', 'said', 'i.t.']],
    ['possessives as their owner', "Petra’s and Tom's", ['petra', 'and', 'tom']],
    ['plural possessives as the plural', 'the workers’ pay', ['the', 'workers', 'pay']],
    [
      'words between hyphens and dashes one by one',
      'well-known U.S.–Norvale talks—again',
      ['well', 'known', 'u.s.', 'norvale', 'talks', 'again'],
    ],
    ['decimals and thousands as one number', '3.5 of 1,200,000 and 4,5', ['3.5', 'of', '1200000', 'and', '4,5']],
    ['money and shares as their number', '$1,000. 12%', ['1000', '12']],
    ['times of day as one number', '3:30 p.m.', ['3:30', 'pm']],
    ['contractions as one word', 'don’t', ["don't"]],
    ['Spanish marks as no part of a word', '¿Quién dijo «sí»?', ['quien', 'dijo', 'si']],
    ['letters with digits as one word', 'covid-19 G7', ['covid', '19', 'g7']],
    ['other scripts as words', 'السفينة и корабль', ['السفينة', 'и', 'корабль']],
    ['nothing in marks, emoji and blanks', '?! — 🤷 \u200b\n', []],
    ['nothing in nothing', '', []],
  ])('reads %s', (_, text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });

  it('knows the capital of a name with an accent', () => {
    expect(tokenize('Élida y óscar').map(({ capital }) => capital)).toEqual([true, false, false]);
  });

  it('gives the place of each word, in order, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        let last = 0;
        for (const { raw, start, end } of tokenize(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(text.slice(start, end)).toBe(raw);
          last = end;
        }
      }),
      { numRuns: 60 },
    );
  });

  it('bounds the length of a word', () => {
    expect(tokenize('a'.repeat(100_000))[0]?.word.length).toBeLessThan(100);
  });
});

describe('fold', () => {
  it.each([
    ['Peñalver', 'penalver'],
    ['ÁÉÍÓÚÜ', 'aeiouu'],
    ['It’s', "it's"],
    ['café', 'cafe'],
    ['cafe\u0301', 'cafe'],
    ['2026', '2026'],
    ['', ''],
  ])('%s becomes %s', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it('changes nothing a second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 20 }), (text) => fold(fold(text)) === fold(text)),
      { numRuns: 60 },
    );
  });
});

describe('stem', () => {
  it.each<[Language, string, string]>([
    ['en', 'revoked', 'revoke'],
    ['en', 'accusations', 'accused'],
    ['en', 'ministers', 'minister'],
    ['en', 'meetings', 'meeting'],
    ['es', 'decisiones', 'decision'],
    ['es', 'acusaciones', 'acusacion'],
    ['es', 'revoco', 'revocar'],
    ['es', 'ministra', 'ministro'],
  ])('in %s gives %s and %s the same stem', (language, a, b) => {
    expect(stem(a, language)).toBe(stem(b, language));
  });

  it('leaves numbers and very short words alone', () => {
    expect(['2026', '3.5', 'g7', 'us'].map((word) => stem(word, 'en'))).toEqual(['2026', '3.5', 'g7', 'us']);
  });

  it('has no accents, whether the word had any or not', () => {
    expect(stem('corazon', 'es')).toMatch(/^[a-z]+$/);
  });
});

describe('detectLanguage', () => {
  it.each<[Language, string]>([
    ['en', 'When was the contract halted?'],
    ['en', 'why'],
    ['en', 'WHO SAID THAT?'],
    ['en', 'What did José Peñalver say?'],
    ['en', 'What did she say about “soberanía”?'],
    ['es', '¿Cuándo se detuvo el contrato?'],
    ['es', 'cuando se detuvo el contrato'],
    ['es', 'por que'],
    ['es', 'quien es el alcalde'],
    ['es', '¿Velden?'],
    ['es', '¿Quién es Oona Lindqvist?'],
  ])('takes for %s: %s', (language, text) => {
    expect(detectLanguage(text).language).toBe(language);
  });

  it.each(['', '🤷', 'Velden', '1931', '???'])('is not sure of %j, and takes it for English', (text) => {
    expect(detectLanguage(text)).toEqual({ language: 'en', certainty: 0 });
  });

  it('is sure when only one language fits', () => {
    expect(detectLanguage('When was the contract halted?').certainty).toBe(1);
  });
});

describe('isStopWord', () => {
  it('knows function words of each language, folded', () => {
    expect(['the', 'of', 'was', 'whats', 'didnt'].every((word) => isStopWord(word, 'en'))).toBe(true);
    expect(['el', 'de', 'fue', 'cuando', 'porque'].every((word) => isStopWord(word, 'es'))).toBe(true);
  });

  it('keeps what a question about the news is about', () => {
    expect(['said', 'accused', 'monday', 'million', 'president'].some((word) => isStopWord(word, 'en'))).toBe(false);
    expect(['dijo', 'acuerdo', 'estado', 'general', 'ultimo', 'tres'].some((word) => isStopWord(word, 'es'))).toBe(
      false,
    );
  });

  it('asks both languages when none is given', () => {
    expect(isStopWord('the')).toBe(true);
    expect(isStopWord('del')).toBe(true);
    expect(isStopWord('u.s.')).toBe(false);
  });
});
