import { describe, expect, it } from 'vitest';
import { keepArchive, type ServedState } from '../../src/corrections/keep-archive.ts';
import { listCorrected } from '../../src/corrections/list-corrected.ts';
import { servableSources } from '../../src/knowledge/sources/stored-source.ts';
import { createCorrectionsReport } from '../../src/platforms/corrections-report.ts';
import { parseRequest } from '../../src/platforms/request.ts';
import { createMemoryStores } from '../../src/stores/memory/create-memory-stores.ts';
import { article, type Files, load } from '../knowledge/temporary-folder.ts';

const BODY = 'The strike began on 3 March. It ended on Monday. Forty ships waited outside the harbour.';

const stateOf = async (files: Files): Promise<ServedState> => {
  const { sources: stored } = await load(files);
  return { stored, served: servableSources(stored, new Date('2026-06-01T00:00:00Z')) };
};

const harbour = (body: string, front = 'title: Harbour'): Files => ({ 'sources/harbour.md': article(front, body) });

/** What was corrected after the folder went through these states. */
const correctedAfter = async (...states: readonly Files[]) => {
  const stores = createMemoryStores(null);
  let served: ServedState['served'] = [];
  for (const [at, files] of states.entries()) {
    const state = await stateOf(files);
    await keepArchive(state, stores, 10 * (at + 1));
    served = state.served;
  }
  return listCorrected(served, stores);
};

describe('what was corrected', () => {
  it('is nothing when nothing changed', async () => {
    expect(await correctedAfter(harbour(BODY), harbour(BODY))).toEqual([]);
  });

  it('is each old wording once, with what stands there now', async () => {
    const corrected = await correctedAfter(
      harbour(BODY),
      harbour(BODY.replace('Monday', 'Tuesday')),
      harbour(BODY.replace('Monday', 'Wednesday').replace(' Forty ships waited outside the harbour.', '')),
    );
    expect(corrected.map(({ was, now }) => [was, now?.text ?? null])).toEqual([
      ['It ended on Tuesday.', 'It ended on Wednesday.'],
      ['Forty ships waited outside the harbour.', null],
      ['It ended on Monday.', 'It ended on Wednesday.'],
    ]);
  });

  it('is what a source that corrects another says otherwise', async () => {
    const corrected = await correctedAfter(harbour(BODY), {
      ...harbour(BODY),
      'sources/note.md': article('title: Note\ncorrects: harbour', 'It ended on Tuesday.'),
    });
    expect(corrected.map(({ was, now }) => [was, now?.text])).toEqual([
      ['It ended on Monday.', 'It ended on Tuesday.'],
    ]);
  });

  it('never shows words of a withdrawn source', async () => {
    const corrected = await correctedAfter(
      harbour(BODY),
      harbour(BODY.replace('Monday', 'Tuesday')),
      harbour(BODY.replace('Monday', 'Tuesday'), 'title: Harbour\nwithdrawn: 2026-05-01'),
    );
    expect(corrected).toEqual([]);
  });

  it('never shows withdrawn words of a source that is back with others', async () => {
    const corrected = await correctedAfter(
      harbour(BODY),
      harbour(BODY, 'title: Harbour\nwithdrawn: 2026-05-01'),
      harbour(BODY.replace('Monday', 'Tuesday')),
    );
    expect(corrected).toEqual([]);
  });

  it('is told with the old words marked as superseded, and the new ones cited', async () => {
    const corrected = await correctedAfter(harbour(BODY), harbour(BODY.replace('Monday', 'Tuesday')));
    const report = createCorrectionsReport(async () => corrected);
    expect(await report.all('en')).toMatchObject({
      kind: 'notice',
      text: expect.stringContaining(
        'Shown then, superseded: “It ended on Monday.”\nThe source says now: “It ended on Tuesday.”\nHarbour · paragraph 1',
      ),
    });
    expect(await createCorrectionsReport(async () => []).all('es')).toMatchObject({
      text: expect.stringContaining('nada'),
    });
  });

  it('is told to whoever quotes words that were corrected', async () => {
    const corrected = await correctedAfter(harbour(BODY), harbour(BODY.replace('Monday', 'Tuesday')));
    const report = createCorrectionsReport(async () => corrected);
    expect(await report.about('it ended on  Monday', 'en')).toMatchObject({
      text: expect.stringContaining('The source says now: “It ended on Tuesday.”'),
    });
    expect(await report.about('It ended on Friday', 'en')).toBeNull();
    expect(await report.about('  ', 'en')).toBeNull();
  });

  it.each([
    ['corrections', 'en'],
    ['What was corrected?', 'en'],
    ['what has been corrected so far', 'en'],
    ['correcciones', 'es'],
    ['¿Qué se corrigió?', 'es'],
    ['que han corregido', 'es'],
  ])('is asked for by “%s”', (text, language) => {
    expect(parseRequest(text)).toEqual({ kind: 'corrections', language });
  });

  it.each(['What was corrected in the contract?', 'corrections to the treaty', '¿Qué se corrigió en el acuerdo?'])(
    'is not asked for by a question about the story: %s',
    (text) => {
      expect(parseRequest(text).kind).toBe('question');
    },
  );
});
