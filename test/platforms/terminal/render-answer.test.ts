import { describe, expect, it } from 'vitest';
import { renderAnswer, renderMore } from '../../../src/platforms/terminal/render-answer.ts';
import { plainStyle } from '../../../src/platforms/terminal/terminal-style.ts';
import { anAnswer, anExcerpt } from '../fake-answerer.ts';

const CITATION = 'Harbour strike ends · paragraph 5 · publisher and date not given';
const AS_OF = 'As of 3 February 2026 · 2 sources';

describe('renderAnswer', () => {
  it('shows the excerpt as a quotation, its citation and the date of the newest source', () => {
    expect(renderAnswer(anAnswer(), plainStyle)).toBe(
      `> The dockers went back to work on Monday, the union said.\n${CITATION}\n\n${AS_OF}`,
    );
  });

  it('says first that the sources differ, and labels the other version', () => {
    const answer = anAnswer({
      excerpts: [anExcerpt({ text: 'It ended in May.' }), anExcerpt({ text: 'It ended in June.', role: 'disagrees' })],
      notes: [{ kind: 'sources_differ', about: 'date', excerpts: [0, 1] }],
    });
    expect(renderAnswer(answer, plainStyle)).toBe(
      [
        'The sources differ on the date. Both are shown.',
        `> It ended in May.\n${CITATION}\n`,
        'Another source gives it differently:',
        `> It ended in June.\n${CITATION}\n`,
        AS_OF,
      ].join('\n'),
    );
  });

  it('never shows a nearest passage as the answer', () => {
    const answer = anAnswer({
      status: 'not_in_sources',
      excerpts: [anExcerpt({ role: 'related' }), anExcerpt({ role: 'related', text: 'They met.' })],
      notes: [{ kind: 'missing', what: 'number' }],
    });
    const text = renderAnswer(answer, plainStyle);
    expect(text).toMatch(/^The sources give no figure\.\nNearest passage, not an answer:\n> The dockers/);
    expect(text.match(/not an answer/g)).toHaveLength(1);
  });

  it('marks the words of an answer, and none of a nearest passage', () => {
    const coloured = { colours: true, width: null };
    const highlights = [{ start: 4, end: 11 }];
    expect(renderAnswer(anAnswer({ excerpts: [anExcerpt({ highlights })] }), coloured)).toContain('\u001b[1mdockers');
    const related = anExcerpt({ highlights, role: 'related' });
    const answer = anAnswer({ status: 'not_in_sources', excerpts: [related] });
    expect(renderAnswer(answer, coloured)).toContain('> The dockers went');
  });

  it('answers what is out of scope with one sentence', () => {
    const answer = anAnswer({
      status: 'out_of_scope',
      excerpts: [],
      notes: [{ kind: 'out_of_scope', what: 'chit_chat' }],
    });
    expect(renderAnswer(answer, plainStyle)).toBe(
      'Glad to help. Ask me about the articles I have, and I will quote what they say.',
    );
  });

  it('never shows a confidence', () => {
    expect(renderAnswer(anAnswer({ confidence: 0.4321 }), plainStyle)).not.toMatch(/0\.43|43/);
  });

  it('says how many excerpts are held back, and shows them when asked', () => {
    const excerpts = Array.from({ length: 6 }, (_, at) => anExcerpt({ text: `Sentence ${at}.` }));
    const text = renderAnswer(anAnswer({ excerpts }), plainStyle, (count) => `${count} · --all`);
    expect(text).toContain('2 more excerpts · --all');
    expect(text).not.toContain('Sentence 4.');
    expect(renderMore(anAnswer({ excerpts }), plainStyle)).toMatch(/Sentence 4\.[\s\S]*Sentence 5\./);
    expect(renderAnswer(anAnswer({ excerpts }), plainStyle)).toContain('Sentence 5.');
  });

  it('never parts an accusation from its reply', () => {
    const excerpts = Array.from({ length: 5 }, (_, at) => anExcerpt({ text: `Sentence ${at}.` }));
    const answer = anAnswer({ excerpts, notes: [{ kind: 'both_sides', excerpts: [3, 4] }] });
    const text = renderAnswer(answer, plainStyle, (count) => count);
    expect(text).toContain('2 more excerpts');
    expect(text).not.toContain('Sentence 3.');
    expect(text).not.toContain('Both sides are shown.');
    expect(renderMore(answer, plainStyle)).toMatch(/^Both sides are shown\.\n> Sentence 3\./);
    const tied = anAnswer({ excerpts, notes: [{ kind: 'both_sides', excerpts: [0, 4] }] });
    expect(renderAnswer(tied, plainStyle, (count) => count)).toContain('Sentence 4.');
  });

  it('answers a Spanish question with Spanish words around the excerpt', () => {
    const text = renderAnswer(
      anAnswer({ language: 'es', notes: [{ kind: 'original_language', language: 'en' }] }),
      plainStyle,
    );
    expect(text).toContain('párrafo 5');
    expect(text).toContain('Los fragmentos se dejan en su idioma original.\nA fecha de');
    expect(text).toContain('> The dockers went back');
  });
});
