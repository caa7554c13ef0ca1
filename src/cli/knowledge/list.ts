import { formatFault } from '../../knowledge/fault.ts';
import { type LoadedKnowledge, loadKnowledge } from '../../knowledge/load-knowledge.ts';
import { servableSources } from '../../knowledge/sources/stored-source.ts';
import type { CommandIo } from '../command-io.ts';
import { formatTable } from '../format-table.ts';
import { counted } from './counted.ts';
import { describeState, labelSource, outlineSource } from './describe-source.ts';

interface ListOptions {
  readonly folder: string;
  readonly json: boolean;
}

/** `list`: a table of the sources with totals of what is served, and the files that are left out for faults. */
export async function runList({ folder, json }: ListOptions, io: CommandIo): Promise<number> {
  const loaded = await loadKnowledge({ folder });
  const listing = listSources(loaded, io.now());
  io.out(json ? `${JSON.stringify(listing, null, 2)}\n` : showListing(listing));
  const errors = loaded.faults.filter(({ severity, file }) => severity === 'error' && /^sources\b/.test(file));
  for (const fault of errors) io.err(`${formatFault(fault)}\n`);
  // Without its sources there is no list; a single faulty file is left out and named.
  return errors.some(({ file }) => file === 'sources') ? 1 : 0;
}

type Listing = ReturnType<typeof listSources>;

function listSources(loaded: LoadedKnowledge, now: Date) {
  const servable = new Set<unknown>(servableSources(loaded.sources, now));
  const sources = loaded.sources.map((source) => {
    const { passages, sentences } = outlineSource(source);
    const { id, file, metadata, withdrawn, reason, embargoUntil } = source;
    return {
      id,
      file,
      label: labelSource(source),
      ...metadata,
      passages,
      sentences: sentences.length,
      served: servable.has(source),
      state: describeState(source, now),
      withdrawn,
      reason,
      embargo_until: embargoUntil,
    };
  });
  const served = sources.filter((source) => source.served);
  const dates = served.flatMap(({ published }) => (published === null ? [] : [published]));
  const totals = {
    sources: sources.length,
    served: served.length,
    left_out: loaded.leftOut.length,
    passages: served.reduce((sum, { passages }) => sum + passages, 0),
    sentences: served.reduce((sum, { sentences }) => sum + sentences, 0),
  };
  return { sources, left_out: loaded.leftOut, totals, newest_source: dates.toSorted().at(-1) ?? null };
}

function showListing({ sources, left_out: leftOut, totals, newest_source: newest }: Listing): string {
  const rows = sources.map((source) => [
    source.id,
    source.label,
    source.published ?? 'not given',
    source.language,
    String(source.passages),
    String(source.sentences),
    source.state,
  ]);
  const table = formatTable(['id', 'title or label', 'published', 'language', 'passages', 'sentences', 'state'], rows);
  const sum = `${totals.served} of ${totals.sources} sources served: ${counted(totals.passages, 'passage')}, ${counted(totals.sentences, 'sentence')}; newest date ${newest ?? 'not given'}.`;
  const names = leftOut.join(', ').replace(/\p{Cc}/gu, ' ');
  const missing = leftOut.length === 0 ? '' : `${leftOut.length} left out for faults: ${names}.\n`;
  return `${table}\n${sum}\n${missing}`;
}
