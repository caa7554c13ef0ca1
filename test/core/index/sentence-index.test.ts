import { describe, expect, it } from 'vitest';
import { learnFullNames, learnPeople } from '../../../src/core/index/learn-people.ts';
import { buildSentenceIndex } from '../../../src/core/index/sentence-index.ts';
import { TIME } from '../../../src/core/index/sentence-traits.ts';
import { buildLexiconIndex } from '../../../src/core/lexicon/lexicon-index.ts';
import { sourceOf, lexicon as words } from '../small-knowledge.ts';

const lexicon = buildLexiconIndex(words);

const indexOf = (...bodies: readonly string[]) =>
  buildSentenceIndex(
    bodies.map((body, at) => sourceOf({ id: `article-${at}`, body })),
    lexicon,
  );

const ferry = indexOf(
  'Ferry talks stall\n\nNorvale halted the contract\n\nNorvale halted the contract on Monday. The ministry said so. It gave no date.\n\nKeywords: zeppelin, ferry',
  'The ferry sank in June.',
);

const textAt = (at: number): string | undefined => ferry.sentences[at]?.sentence.text;

describe('the sentence index', () => {
  it('numbers the sentences of all sources, headlines included, boilerplate left out', () => {
    expect(ferry.sentences.map(({ sentence }) => sentence.text)).toEqual([
      'Ferry talks stall',
      'Norvale halted the contract',
      'Norvale halted the contract on Monday.',
      'The ministry said so.',
      'It gave no date.',
      'The ferry sank in June.',
    ]);
    expect(ferry.sentences.map(({ sentence }) => sentence.index)).toEqual([0, 1, 2, 3, 4, 5]);
  });

  it('gives slices of the files', () => {
    for (const { sentence } of ferry.sentences)
      expect(sentence.source.text.slice(sentence.start, sentence.end)).toBe(sentence.text);
  });

  it('knows a summary line that a longer sentence repeats', () => {
    expect(ferry.sentences.map(({ repeated }) => repeated)).toEqual([false, true, false, false, false, false]);
  });

  it('knows the paragraph and the first sentence of the source of each', () => {
    expect([2, 3, 4].map((at) => ferry.passageRange(at))).toEqual([
      [2, 4],
      [2, 4],
      [2, 4],
    ]);
    expect(ferry.passageRange(5)).toEqual([5, 5]);
    expect([0, 4, 5].map((at) => ferry.leadOf(at))).toEqual([0, 0, 5]);
  });

  it('finds a sentence by its stems, not by function words or boilerplate', () => {
    const found = (text: string): (string | undefined)[] =>
      ferry.search.search(text).map(({ id }) => textAt(Number(id)));
    expect(found(lexicon.stemOf('ministry', 'en'))[0]).toBe('The ministry said so.');
    expect(found('zeppelin')).toEqual([]);
    expect(found('the')).toEqual([]);
  });

  it('is empty without sources', () => {
    const empty = indexOf();
    expect(empty.sentences).toEqual([]);
    expect(empty.search.search('ferry')).toEqual([]);
    expect(empty.averageLength).toBeGreaterThan(0);
  });
});

describe('what a sentence holds', () => {
  const traitsOf = (text: string) => indexOf(text).sentences[0]?.traits;

  it.each([
    ['The ferry sank in June 2025.', TIME.month | TIME.year],
    ['The ferry sank on June 9.', TIME.month | TIME.day],
    ['The ferry sank on Monday.', TIME.weekday],
    ['The ferry sank last week.', TIME.relative],
    ['The ferry sank at 3:30 p.m.', TIME.clock],
    ['They may meet again.', 0],
    ['The ferry carried 2,500 tons.', 0],
  ])('of time: %s', (text, time) => {
    expect(traitsOf(text)?.time).toBe(time);
  });

  it.each([
    'He denied it.',
    '“It is over,” she said.',
    'Shortly after, the ferry sank.',
    'The decision was postponed.',
  ])('points back: %s', (text) => {
    expect(traitsOf(text)?.pointsBack).toBe(true);
  });

  it.each(['Heather denied it.', 'The ferry sank.', 'Itaipu is a dam.'])('does not point back: %s', (text) => {
    expect(traitsOf(text)?.pointsBack).toBe(false);
  });

  it('knows quotation marks', () => {
    expect([
      traitsOf('She called it “a tale.”')?.quoted,
      traitsOf('La llamó «un cuento».')?.quoted,
      traitsOf('It’s a tale.')?.quoted,
    ]).toEqual([true, true, false]);
  });
});

describe('the people whom the sources name', () => {
  const peopleIn = (text: string) => {
    const { sentences, vocabulary } = indexOf(text);
    const name = (term: number): string => vocabulary.terms[term] ?? '';
    return learnPeople(sentences, lexicon).map((person) => ({
      name: person.name.map(name).join(' '),
      role: name(person.role),
      modifiers: person.modifiers.map(name),
    }));
  };

  it('are learnt with their role and what stands before it', () => {
    const [lindqvist] = peopleIn('The Kestrian president Oona Lindqvist arrived.');
    expect(lindqvist).toEqual({
      name: 'oona lindqvist',
      role: lexicon.stemOf('president', 'en'),
      modifiers: [lexicon.stemOf('kestrian', 'en')],
    });
  });

  it('are learnt with a title of several words', () => {
    const names = peopleIn('Norvale Foreign Minister Tomas Barek spoke.').map(({ name }) => name);
    expect(new Set(names)).toEqual(new Set([`${lexicon.stemOf('tomas', 'en')} ${lexicon.stemOf('barek', 'en')}`]));
  });

  it('are none where a role stands alone', () => {
    expect(peopleIn('The president spoke. A mayor listened.')).toEqual([]);
  });

  it('are known by first name and surname', () => {
    const { sentences, vocabulary } = indexOf('On Monday she called Oona Lindqvist of Kestria.');
    const number = (word: string): number => vocabulary.numberOf(lexicon.stemOf(word, 'en')) ?? -1;
    expect(learnFullNames(sentences).get(number('oona'))).toEqual(new Set([number('lindqvist')]));
    expect(learnFullNames(sentences).has(number('lindqvist'))).toBe(false);
  });
});
