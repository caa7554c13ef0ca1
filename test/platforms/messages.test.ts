import { describe, expect, it } from 'vitest';
import type { Excerpt, Language, Note } from '../../src/core/model.ts';
import { wordingOf } from '../../src/platforms/messages/wording-of.ts';
import { citationLine, messages, noteTexts, statusText } from '../../src/platforms/messages.ts';
import { aCitation, anAnswer, anExcerpt, aSource } from './fake-answerer.ts';

const AS_OF = { newest_source: '2026-02-03', sources: 2 };
const ANSWER = { as_of: AS_OF, excerpts: [anExcerpt()] };

const NOTES: readonly Note[] = [
  { kind: 'sources_differ', about: 'date', excerpts: [0, 1] },
  { kind: 'sources_differ', about: 'number', excerpts: [0, 1] },
  { kind: 'sources_differ', about: 'name', excerpts: [0, 1] },
  { kind: 'sources_differ', about: 'place', excerpts: [0, 1] },
  { kind: 'sources_differ', about: 'account', excerpts: [0, 1, 2] },
  { kind: 'both_sides', excerpts: [0, 1] },
  { kind: 'contradicts', excerpts: [0] },
  { kind: 'corrected', excerpts: [0], corrects: 'early-report' },
  { kind: 'corrected', excerpts: [0], corrects: 'harbour' },
  { kind: 'read_as', text: 'When did the strike end?' },
  { kind: 'missing', what: 'number' },
  { kind: 'missing', what: 'premise' },
  { kind: 'missing', what: 'date', unsure: true },
  { kind: 'missing', what: 'after_newest_source' },
  { kind: 'out_of_scope', what: 'chit_chat' },
  { kind: 'out_of_scope', what: 'empty' },
  { kind: 'single_source' },
  { kind: 'original_language', language: 'en' },
];

/** Every text of a language, functions called with sample values. */
const everyText = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  if (typeof value === 'function') return everyText(value(2, 3));
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(everyText) : [];
};

describe('messages', () => {
  it.each(['en', 'es'] as const)('words every note in %s', (language) => {
    const texts = NOTES.map((note) => messages(language).note(note, ANSWER));
    expect(texts.every((text) => text.length > 5)).toBe(true);
    expect(new Set(texts).size).toBe(NOTES.length);
  });

  it.each(['en', 'es'] as const)('never vouches for a source in %s', (language: Language) => {
    const texts = everyText(wordingOf(language)).join('\n');
    expect(texts).not.toMatch(/\b(?:confirm|true|verified|certain|confian|verdad|cierto|probab)/i);
    expect(texts).not.toMatch(/%/);
  });

  it('says both languages differently', () => {
    const english = new Set(everyText(wordingOf('en')));
    expect(everyText(wordingOf('es')).filter((text) => english.has(text))).toEqual([]);
  });

  it('says when a question reaches past the newest source', () => {
    const note: Note = { kind: 'missing', what: 'after_newest_source' };
    expect(messages('en').note(note, ANSWER)).toBe('This is after the newest source (3 February 2026).');
    expect(messages('es').note(note, ANSWER)).toContain('3 de febrero de 2026');
    expect(messages('en').note(note, { ...ANSWER, as_of: { newest_source: null, sources: 1 } })).not.toContain('null');
  });

  it('says that two versions, or more, are shown', () => {
    const [two, , , , three] = NOTES;
    expect(two && messages('en').note(two, ANSWER)).toBe('The sources differ on the date. Both are shown.');
    expect(three && messages('en').note(three, ANSWER)).toBe('The sources give different accounts. Each is shown.');
  });

  it('says of an article that was corrected in its place that it said something else', () => {
    const note: Note = { kind: 'corrected', excerpts: [0], corrects: 'harbour' };
    expect(messages('en').note(note, ANSWER)).toBe(
      '“Harbour strike ends” was corrected: before, this article said something else here.',
    );
    expect(messages('es').note(note, ANSWER)).toContain('«Harbour strike ends» se corrigió');
    const other: Note = { ...note, corrects: 'early-report' };
    expect(messages('en').note(other, ANSWER)).toBe('“Harbour strike ends” corrects an earlier article.');
  });

  it('words the date of the newest source and says when there is none', () => {
    expect(messages('en').asOf(AS_OF)).toBe('As of 3 February 2026 · 2 sources');
    expect(messages('es').asOf(AS_OF)).toBe('A fecha de 3 de febrero de 2026 · 2 fuentes');
    expect(messages('en').asOf({ newest_source: null, sources: 1 })).toBe('No source is dated · 1 source');
  });

  it('words dates as precisely as they are given', () => {
    expect(['2026', '2026-02', '2026-02-03', 'soon'].map((iso) => messages('en').date(iso))).toEqual([
      '2026',
      'February 2026',
      '3 February 2026',
      'soon',
    ]);
  });

  it('labels what is not the answer, and names the speaker of a nearest passage', () => {
    const label = (changes: Partial<Excerpt>) => messages('en').label(anExcerpt(changes));
    expect(label({ role: 'answer' })).toBeNull();
    expect(label({ role: 'other_side' })).toBe('The other side:');
    expect(label({ role: 'related' })).toBe('Nearest passage, not an answer:');
    expect(label({ role: 'related', speaker: 'Ines Duarte' })).toContain('said by Ines Duarte');
  });
});

describe('statusText', () => {
  it('gives the reason for an abstention', () => {
    const answer = anAnswer({ status: 'not_in_sources', notes: [{ kind: 'missing', what: 'number' }] });
    expect(statusText(answer)).toBe('The sources give no figure.');
  });

  it('does not claim that the sources do not say what they may well say', () => {
    const notes: Note[] = [{ kind: 'missing', what: 'date', unsure: true }];
    expect(statusText(anAnswer({ status: 'not_in_sources', notes }))).toBe(
      'I found no sure answer. Judge the nearest passage for yourself.',
    );
  });

  it('says something kind even without a reason, and nothing above an answer', () => {
    expect(statusText(anAnswer({ status: 'not_in_sources' }))).toBe('The sources do not answer this.');
    expect(statusText(anAnswer({ status: 'out_of_scope' }))).toContain('the articles I have');
    expect(statusText(anAnswer())).toBeNull();
  });
});

describe('noteTexts', () => {
  it('puts the words that lead to the first excerpt last', () => {
    const notes: Note[] = [
      { kind: 'contradicts', excerpts: [0] },
      { kind: 'single_source' },
      { kind: 'read_as', text: 'x' },
    ];
    expect(noteTexts(anAnswer({ notes }), 'above')).toEqual(['Question read as: “x”', 'The sources say otherwise:']);
    expect(noteTexts(anAnswer({ notes }), 'below')).toEqual(['Found in one source only.']);
  });
});

describe('citationLine', () => {
  it('says that a source gives neither publisher nor date', () => {
    expect(citationLine(anExcerpt(), 'en')).toBe('Harbour strike ends · paragraph 5 · publisher and date not given');
    expect(citationLine(anExcerpt(), 'es')).toBe('Harbour strike ends · párrafo 5 · medio y fecha no indicados');
  });

  it('labels an untitled source by its dateline, which gives the date', () => {
    const excerpt = anExcerpt({
      citation: aCitation({ title: null, dateline: 'Porto, February 3, 2026', published: '2026-02-03' }),
      dates: [
        { text: 'September', iso: '2025-09', inferred: true },
        { text: 'January 3, 2026', iso: '2026-01-03', inferred: false },
      ],
    });
    expect(citationLine(excerpt, 'en')).toBe(
      'Untitled, dateline Porto, February 3, 2026 · paragraph 5 · publisher not given · “September” read as 2025-09',
    );
  });

  it('labels a source with neither by its file', () => {
    const excerpt = anExcerpt({ citation: aCitation({ title: null }), file: 'sources/port/harbour.md' });
    expect(citationLine(excerpt, 'en')).toMatch(/^harbour\.md · /);
  });

  it('gives what the source gives', () => {
    const given = {
      publisher: 'Porto Post',
      author: 'I. Duarte',
      published: '2026-02-03',
      url: 'https://example.org/a',
    };
    expect(citationLine(anExcerpt({ citation: aCitation(given) }), 'es')).toBe(
      'Harbour strike ends · párrafo 5 · Porto Post · por I. Duarte · 3 de febrero de 2026 · https://example.org/a',
    );
  });

  it('says which of publisher and date is not given', () => {
    const line = (changes: object) => citationLine(anExcerpt({ citation: aCitation(changes) }), 'en');
    expect(line({ publisher: 'Porto Post' })).toContain('Porto Post · date not given');
    expect(line({ published: '2026-02-03' })).toContain('3 February 2026 · publisher not given');
  });
});

describe('verification', () => {
  const text = 'She said: “for the life of all.” They left.';
  const found = anExcerpt({ text, highlights: [{ start: 11, end: 30 }], speaker: 'Ines Duarte' });

  it('says that words are found word for word, within quotation marks, how often and who says them', () => {
    const line = messages('en').verification('for the life of all', {
      status: 'exact',
      excerpts: [found],
      differences: [],
    });
    expect(line).toBe(
      '“for the life of all”: found word for word, in quotation marks, once. Said by Ines Duarte, according to the source.',
    );
  });

  it('names no quotation marks and no speaker where there are none', () => {
    const plain = anExcerpt({ text, highlights: [{ start: 33, end: 42 }] });
    const line = messages('en').verification('They left', {
      status: 'exact',
      excerpts: [plain, plain],
      differences: [],
    });
    expect(line).toBe('“They left”: found word for word, twice.');
  });

  it('never opens with “found” for a near match, which may say the opposite, and says what it has instead', () => {
    const differences = [
      { asked: 'everyone', source: 'all' },
      { asked: 'very', source: '' },
      { asked: '', source: 'the' },
    ];
    const near = { status: 'near', excerpts: [found], differences } as const;
    expect(messages('en').verification('x', near)).toBe('“x”: not word for word; the nearest passage differs.');
    expect(messages('es').verification('x', near)).toBe('«x»: no palabra por palabra; el pasaje más cercano difiere.');
    expect(messages('en').differences(near)).toEqual([
      'You gave “everyone”; the source has “all”.',
      '“very” is not in the source here.',
      'The source also has “the”.',
    ]);
  });

  it('says that a quotation is not found', () => {
    const none = { status: 'not_found', excerpts: [], differences: [] } as const;
    expect(messages('es').verification('x', none)).toBe('«x»: no aparece en las fuentes.');
  });
});

describe('lists', () => {
  it('describes a source on one line', () => {
    expect(messages('en').source(aSource({ corrects: 'early-report' }))).toBe(
      'Harbour strike ends · publisher and date not given · English · 5 paragraphs, 1 sentence · correction of “early-report” · sources/harbour.md',
    );
  });

  it('gives examples in the help only when there are some', () => {
    expect(messages('en').help(['When did it end?'])).toContain('For example:\n  When did it end?');
    expect(messages('en').help([])).not.toContain('example');
  });
});
