import { describe, expect, it } from 'vitest';
import type { Concept, LexiconTerm } from '../../../src/core/knowledge.ts';
import { buildLexiconIndex } from '../../../src/core/lexicon/lexicon-index.ts';
import { NO_USAGE } from '../../../src/core/lexicon/usage.ts';
import type { Language } from '../../../src/core/model.ts';
import { tokenize } from '../../../src/core/text/tokenize.ts';

const term = (text: string): LexiconTerm => ({
  text: text.replaceAll('~', ''),
  strength: [1, 0.6, 0.3][text.split('~').length - 1] ?? 0,
});

const entry = (id: string, en: string, es = ''): Concept => ({
  id,
  en: en.split(', ').filter(Boolean).map(term),
  es: es.split(', ').filter(Boolean).map(term),
});

const lexicon = buildLexiconIndex({
  concepts: [
    entry('revoke', 'revoke, cancel, withdraw~, rub out', 'revocar, retirar~'),
    entry('ship', 'ferry, ship, coast guard cutter', 'barco, buque'),
    entry('meet', 'meet, sit down with', 'reunirse'),
    entry('withdraw', 'withdraw~~, pull out'),
  ],
  classes: [
    entry('month', 'May~~, June', 'junio'),
    entry('denial-verb', 'deny, reject, hit back at', 'negar, rechazar'),
  ],
  glossary: [],
  usage: NO_USAGE,
  encoder: null,
  irregular: [
    { language: 'en', base: 'meet', forms: ['met'] },
    { language: 'es', base: 'negar', forms: ['niega', 'niegan'] },
  ],
});

const stemsOf = (text: string, language: Language = 'en') =>
  tokenize(text).map(({ word }) => lexicon.stemOf(word, language));

const conceptsIn = (text: string, language: Language = 'en') =>
  lexicon.phrasesIn(stemsOf(text, language), language).map(({ concept, from, to }) => ({ concept, from, to }));

const conceptsOf = (word: string, language: Language = 'en') =>
  lexicon.conceptsOf(lexicon.stemOf(word, language), language);

describe('the lexicon, looked up', () => {
  it('finds a concept by any inflection of its words', () => {
    const number = lexicon.conceptNumber('revoke');
    for (const word of ['revoke', 'revoked', 'revoking', 'cancelled'])
      expect(conceptsOf(word)).toEqual([{ concept: number, strength: 1 }]);
    expect(conceptsOf('revocar', 'es')).toEqual([{ concept: number, strength: 1 }]);
  });

  it('undoes irregular inflections', () => {
    expect(conceptsOf('met')).toEqual(conceptsOf('meet'));
    expect(lexicon.stemOf('met', 'en')).toBe(lexicon.stemOf('meet', 'en'));
  });

  it('keeps the languages apart', () => {
    expect(conceptsOf('barco', 'en')).toEqual([]);
    expect(conceptsOf('ferry', 'es')).toEqual([]);
  });

  it('gives a word of several concepts the strength that it has in each', () => {
    expect(conceptsOf('withdraws')).toEqual([
      { concept: lexicon.conceptNumber('revoke'), strength: 0.6 },
      { concept: lexicon.conceptNumber('withdraw'), strength: 0.3 },
    ]);
  });

  it('knows no concept of another name', () => {
    expect(lexicon.conceptNumber('zeppelin')).toBe(-1);
    expect(conceptsOf('zeppelin')).toEqual([]);
  });
});

describe('a phrase of the lexicon', () => {
  it('is found with its place', () => {
    expect(conceptsIn('the coast guard cutter sank')).toEqual([
      { concept: lexicon.conceptNumber('ship'), from: 1, to: 4 },
    ]);
  });

  it('is found when up to two words part a verb from its particle', () => {
    const concept = lexicon.conceptNumber('revoke');
    expect(conceptsIn('they rubbed out the visa')).toEqual([{ concept, from: 1, to: 3 }]);
    expect(conceptsIn('rub out the visa')).toEqual([{ concept, from: 0, to: 2 }]);
    expect(conceptsIn('rub the visa out')).toEqual([{ concept, from: 0, to: 4 }]);
    expect(conceptsIn('rub the very old visa out')).toEqual([]);
  });

  it('is not found in part or in another order', () => {
    expect(conceptsIn('coast guard')).toEqual([]);
    expect(conceptsIn('out they rub it')).toEqual([]);
    expect(conceptsIn('')).toEqual([]);
  });
});

describe('a word class', () => {
  it('marks its words in a sentence, by any inflection', () => {
    const bit = lexicon.classBit('denial-verb');
    expect(bit).not.toBe(0);
    expect([...lexicon.classMasks(stemsOf('He denied it'), 'en')].map((mask) => (mask & bit) !== 0)).toEqual([
      false,
      true,
      false,
    ]);
    expect([...lexicon.classMasks(stemsOf('Ella niega todo', 'es'), 'es')].map((mask) => (mask & bit) !== 0)).toEqual([
      false,
      true,
      false,
    ]);
  });

  it('marks the first word of a phrase', () => {
    const bit = lexicon.classBit('denial-verb');
    expect([...lexicon.classMasks(stemsOf('they hit back at him'), 'en')].map((mask) => (mask & bit) !== 0)).toEqual([
      false,
      true,
      false,
      false,
      false,
    ]);
  });

  it('does not mark words that are rarely of it', () => {
    const bit = lexicon.classBit('month');
    expect([...lexicon.classMasks(stemsOf('it may rain in June'), 'en')].map((mask) => (mask & bit) !== 0)).toEqual([
      false,
      false,
      false,
      false,
      true,
    ]);
  });

  it('lists its words as they are written', () => {
    expect(lexicon.classTerms('month', 'en')).toEqual(['may', 'june']);
    expect(lexicon.classTerms('month', 'es')).toEqual(['junio']);
    expect(lexicon.classTerms('rumour', 'en')).toEqual([]);
  });

  it('that the lexicon lacks marks nothing', () => {
    expect(lexicon.classBit('weekday')).toBe(0);
  });
});

describe('a word that the lexicon knows', () => {
  it('is known in every inflection, and no other is', () => {
    expect(['ferry', 'ferries', 'met', 'cutter', 'barcos', 'june'].every((word) => lexicon.knows(word))).toBe(true);
    expect(['zeppelin', 'lindqvist', ''].some((word) => lexicon.knows(word))).toBe(false);
  });
});
