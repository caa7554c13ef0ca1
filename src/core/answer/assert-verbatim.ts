import type { Excerpt, Source } from '../model.ts';

/**
 * The last check before an answer leaves the core: each excerpt stands byte for byte in its file.
 *
 * @throws when one does not; the platform then says that answering failed, and logs this
 */
export const assertVerbatim = (excerpts: readonly Excerpt[], sources: readonly Source[]): void => {
  for (const { source: id, file, start, end, text } of excerpts) {
    const source = sources.find((one) => one.id === id);
    if (!source || text === '' || source.text.slice(start, end) !== text) {
      throw new Error(
        `Cannot show an excerpt of "${file}": ${start} to ${end} does not hold its words; reload the sources.`,
      );
    }
  }
};
