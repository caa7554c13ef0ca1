import { describe, expect, it } from 'vitest';
import { renderExplanation } from '../../../src/platforms/terminal/render-explanation.ts';
import { renderSources } from '../../../src/platforms/terminal/render-sources.ts';
import { renderTimeline } from '../../../src/platforms/terminal/render-timeline.ts';
import { renderVerification } from '../../../src/platforms/terminal/render-verification.ts';
import { plainStyle } from '../../../src/platforms/terminal/terminal-style.ts';
import { anExcerpt, anExplanation, aSource } from '../fake-answerer.ts';

const CITED =
  '> The dockers went back to work on Monday, the union said.\nHarbour strike ends · paragraph 5 · publisher and date not given';

describe('terminal renderers', () => {
  it('shows where a quotation stands', () => {
    const verification = { status: 'exact', excerpts: [anExcerpt()], differences: [] } as const;
    expect(renderVerification({ quotation: 'on Monday', verification }, 'en', plainStyle)).toBe(
      `“on Monday”: found word for word, once.\n\n${CITED}`,
    );
  });

  it('says that a quotation is not found', () => {
    const verification = { status: 'not_found', excerpts: [], differences: [] } as const;
    expect(renderVerification({ quotation: 'x', verification }, 'en', plainStyle)).toBe(
      '“x”: not found in the sources.',
    );
  });

  it('puts each dated passage under its date', () => {
    const dated = [{ iso: '2026-02', excerpt: anExcerpt() }];
    expect(renderTimeline({ dated, undated: [] }, 'en', plainStyle)).toBe(
      `Dated passages, in order:\n\nFebruary 2026\n${CITED}`,
    );
    expect(renderTimeline({ dated: [], undated: [] }, 'en', plainStyle)).toBe(
      'The sources have no dated passage about this.',
    );
  });

  it('says a date once above the passages of that date', () => {
    const dated = ['2026-02', '2026-02', '2026-03'].map((iso) => ({ iso, excerpt: anExcerpt() }));
    expect(renderTimeline({ dated, undated: [] }, 'en', plainStyle)).toBe(
      `Dated passages, in order:\n\nFebruary 2026\n${CITED}\n\n${CITED}\n\nMarch 2026\n${CITED}`,
    );
  });

  it('puts passages that give no year behind the dated ones, under one heading', () => {
    const dated = [{ iso: '2026-02', excerpt: anExcerpt() }];
    const undated = [anExcerpt(), anExcerpt()];
    expect(renderTimeline({ dated, undated }, 'en', plainStyle)).toBe(
      `Dated passages, in order:\n\nFebruary 2026\n${CITED}\n\nNo year given:\n${CITED}\n\n${CITED}`,
    );
    expect(renderTimeline({ dated: [], undated }, 'es', plainStyle)).toMatch(/^Sin año:\n> /);
    expect(renderTimeline({ dated: [], undated }, 'en', { colours: true, width: null })).toContain(
      '\u001b[1mNo year given:\u001b[22m',
    );
  });

  it('lists the sources', () => {
    expect(renderSources([aSource()], 'en', plainStyle)).toBe(
      'I answer from 1 source:\n- Harbour strike ends · publisher and date not given · English · 5 paragraphs, 1 sentence · sources/harbour.md',
    );
    expect(renderSources([], 'en', plainStyle)).toBe('There are no sources to answer from.');
  });

  it('indents the second line of a source on a terminal', () => {
    const [, , second] = renderSources([aSource()], 'en', { colours: false, width: 60 }).split('\n');
    expect(second).toMatch(/^ {2}\S/);
  });

  it('tells how an answer was chosen', () => {
    const text = renderExplanation(anExplanation(), plainStyle);
    expect(text).toMatch(/^> The dockers went back/);
    expect(text).toContain('Read as: When did the strike end?');
    expect(text).toContain('strike (name), weight 0.123: strik 1, walkout 0.7');
    expect(text).toContain('1. 2.5 · harbour, paragraph 5: The dockers went back');
    expect(text).toContain('cover +1.5 (0.5), length -0.25 (3)');
    expect(text).toContain('Reached 0.9; answers from 0.5.');
  });
});
