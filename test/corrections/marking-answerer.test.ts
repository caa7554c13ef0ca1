import { describe, expect, it } from 'vitest';
import { keepArchive } from '../../src/corrections/keep-archive.ts';
import { listCorrected } from '../../src/corrections/list-corrected.ts';
import { markingAnswerer } from '../../src/corrections/marking-answerer.ts';
import { createMemoryStores } from '../../src/stores/memory/create-memory-stores.ts';
import { article, type Files, load } from '../knowledge/temporary-folder.ts';
import { anAnswer, anExcerpt, createFakeAnswerer } from '../platforms/fake-answerer.ts';

const BODY = 'The strike began on 3 March. It ended on Monday. Forty ships waited outside the harbour.';
const CORRECTED = BODY.replace('Monday', 'Tuesday');

const harbour = (body: string): Files => ({ 'sources/harbour.md': article('title: Harbour', body) });

/** The notes of an answer that shows these words after the folder went through these states. */
const notesOn = async (states: readonly Files[], shown: readonly { text: string; source?: string }[]) => {
  const stores = createMemoryStores(null);
  let served = (await load({})).sources;
  for (const [at, files] of states.entries()) {
    served = (await load(files)).sources;
    await keepArchive({ served, stored: served }, stores, 10 * (at + 1));
  }
  const { answerer } = createFakeAnswerer(() =>
    anAnswer({ excerpts: shown.map((one) => anExcerpt(one)), notes: [{ kind: 'read_as', text: 'x' }] }),
  );
  return markingAnswerer(answerer, await listCorrected(served, stores)).answer({ text: 'When?' }).notes;
};

const NONE = [{ kind: 'read_as', text: 'x' }];

describe('an answer after the text of a source changed', () => {
  it('is marked where an excerpt holds a sentence that replaced another', async () => {
    const shown = [
      { text: 'The strike began on 3 March.' },
      { text: 'It ended on Tuesday. Forty ships waited outside the harbour.' },
    ];
    expect(await notesOn([harbour(BODY), harbour(CORRECTED)], shown)).toEqual([
      ...NONE,
      { kind: 'corrected', excerpts: [1], corrects: 'harbour' },
    ]);
  });

  it('is not marked when nothing that it shows has changed', async () => {
    const shown = [{ text: 'The strike began on 3 March.' }, { text: 'It ended on Tuesday.', source: 'other' }];
    expect(await notesOn([harbour(BODY), harbour(CORRECTED)], shown)).toEqual(NONE);
    expect(await notesOn([harbour(BODY), harbour(BODY)], [{ text: 'It ended on Monday.' }])).toEqual(NONE);
  });

  it('is not marked for a sentence that was added, or stands beside one that was removed', async () => {
    const added = harbour(`${BODY} Nobody was hurt.`);
    expect(await notesOn([harbour(BODY), added], [{ text: 'Nobody was hurt.' }])).toEqual(NONE);
    const removed = harbour(BODY.replace(' Forty ships waited outside the harbour.', ''));
    expect(await notesOn([harbour(BODY), removed], [{ text: 'It ended on Monday.' }])).toEqual(NONE);
  });

  it('leaves what another source corrects to the core', async () => {
    const fix = { 'sources/fix.md': article('title: Fix\ncorrects: harbour', 'It ended on Tuesday.') };
    const shown = [{ text: 'It ended on Tuesday.', source: 'fix' }, { text: 'It ended on Monday.' }];
    expect(await notesOn([harbour(BODY), { ...harbour(BODY), ...fix }], shown)).toEqual(NONE);
  });

  it('is marked for each of several excerpts, and after a change back', async () => {
    const twice = harbour(CORRECTED.replace('Forty ships', 'Fifty ships'));
    const shown = [{ text: 'It ended on Monday.' }, { text: 'Forty ships waited outside the harbour.' }];
    expect(await notesOn([harbour(BODY), twice, harbour(BODY)], shown)).toEqual([
      ...NONE,
      { kind: 'corrected', excerpts: [0], corrects: 'harbour' },
      { kind: 'corrected', excerpts: [1], corrects: 'harbour' },
    ]);
  });
});
