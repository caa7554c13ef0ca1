import { describe, expect, it } from 'vitest';
import { createAnswerer } from '../../src/core/create-answerer.ts';
import { knowledgeOf } from './small-knowledge.ts';

const CHARGE = 'Mayor Ana Ruiz accused Soto of stealing the market fund.';

describe('a reply to an accusation', () => {
  it('brings the accusation along, also when it names the charge itself', () => {
    const answerer = createAnswerer(
      knowledgeOf([{ id: 'market', body: `${CHARGE} Soto rejected the allegations, and showed his accounts.` }]),
    );
    const [first] = answerer.answer({ text: 'How did Soto answer the allegations?' }).excerpts;
    expect(first?.text).toBe(`${CHARGE} Soto rejected the allegations, and showed his accounts.`);
  });

  it('belongs to the accusation that it answers, wherever that stands', () => {
    const answerer = createAnswerer(
      knowledgeOf([
        { id: 'bank', body: 'The bank accused Soto of stealing the market fund, which he denied.' },
        {
          id: 'market',
          body: `${CHARGE} The market stayed shut on Monday.\n\nSoto denied that he took the market fund.`,
        },
      ]),
    );
    const { excerpts, notes } = answerer.answer({ text: 'Who accused Soto of stealing the market fund?' });
    const placeOf = (words: string): number => excerpts.findIndex(({ text }) => text.includes(words));
    expect(notes).toContainEqual({
      kind: 'both_sides',
      excerpts: [placeOf('Ana Ruiz accused'), placeOf('Soto denied that')],
    });
    expect(placeOf('The bank accused')).toBeGreaterThanOrEqual(0);
  });
});
