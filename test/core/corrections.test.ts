import { describe, expect, it } from 'vitest';
import { createAnswerer } from '../../src/core/create-answerer.ts';
import type { Answer } from '../../src/core/model.ts';
import { knowledgeOf } from './small-knowledge.ts';

const CLAIM = 'The Ellery Dockers Union says 3,200 members have joined the strike.';
const RESTATED = 'An article of 14 May gave the number of strikers as 3,200.';
const RIGHT = 'The union has since said that 2,300 of its members have joined the strike.';
const TITLE = 'Correction: dockers on strike';

const answerer = createAnswerer(
  knowledgeOf([
    { id: 'strike', title: 'Harbour strike', published: '2026-05-14', body: `${CLAIM}\n\nThe port is closed.` },
    { id: 'costs', title: 'Costs', published: '2026-05-18', body: 'The strike costs Baymark 6 million crowns a day.' },
    {
      id: 'correction',
      title: TITLE,
      published: '2026-05-19',
      corrects: 'strike',
      body: `${RESTATED} ${RIGHT}`,
    },
  ]),
);

const ask = (text: string): Answer => answerer.answer({ text });

describe('a correction', () => {
  it('never restates what was wrong without what is right', () => {
    const shown = ask('Which number of strikers did the article give?').excerpts.map(({ text }) => text);
    expect(shown[0]).toBe(`${RESTATED} ${RIGHT}`);
  });

  it('stands before what it corrects', () => {
    const { excerpts, notes } = ask('How many union members have joined the strike?');
    expect(excerpts[0]?.text).toContain('2,300');
    expect(notes).toContainEqual({ kind: 'corrected', excerpts: [0], corrects: 'strike' });
  });

  it('leaves alone what it does not correct', () => {
    const [first] = ask('Is the port closed?').excerpts;
    expect(first?.text).toContain('The port is closed.');
  });

  it('is named wherever the corrected article is cited', () => {
    const [verified] = answerer.verify('3,200 members have joined the strike').excerpts;
    expect(verified?.citation.corrected_by).toEqual([TITLE]);
    const entries = answerer.timeline('').dated;
    expect(entries.map(({ excerpt }) => excerpt.citation.corrected_by)).toEqual(
      entries.map(({ excerpt }) => (excerpt.source === 'strike' ? [TITLE] : [])),
    );
  });
});

describe('sources that differ', () => {
  it('do not when one counts people and the other money', () => {
    const { notes } = ask('How many are on strike?');
    expect(notes.filter(({ kind }) => kind === 'sources_differ')).toEqual([]);
  });
});

describe('a corrected sentence that answers', () => {
  const SOLD = 'The council sold the ferry line to Norvane for $48 million.';
  const MISSTATED = 'An article misstated the price of the ferry line that Norvane pays. It is $84 million.';
  const saleAnswerer = createAnswerer(
    knowledgeOf([
      { id: 'sale', title: 'Ferry sold', published: '2026-04-14', body: `${SOLD}\n\nThe quay is closed in winter.` },
      { id: 'first', title: 'Correction', published: '2026-04-16', corrects: 'sale', body: MISSTATED },
      { id: 'second', title: 'Clarification', published: '2026-04-18', corrects: 'sale', body: 'The quay is open.' },
    ]),
  );

  it('is never shown without what corrects it, and all its corrections are named', () => {
    const { excerpts } = saleAnswerer.answer({ text: 'For how much was the ferry line sold?' });
    expect(excerpts.map(({ text }) => text)).toContain(MISSTATED);
    const sold = excerpts.find(({ text }) => text === SOLD);
    expect(sold?.citation.corrected_by).toEqual(['Correction', 'Clarification']);
  });

  it('has no words of its correction marked: they may restate the error', () => {
    const { excerpts } = saleAnswerer.answer({ text: 'Which price of the ferry line did the article misstate?' });
    expect(excerpts.find(({ source }) => source === 'first')?.highlights).toEqual([]);
  });
});
