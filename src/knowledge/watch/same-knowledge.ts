import type { Knowledge } from '../../core/knowledge.ts';

/** Whether two snapshots are the same to a reader. Unchanged sources are the same objects in both. */
export function sameKnowledge(a: Knowledge, b: Knowledge): boolean {
  return (
    a.sources.length === b.sources.length &&
    a.vectors === b.vectors &&
    a.sources.every((source, at) => source === b.sources[at]) &&
    JSON.stringify([a.prepared, a.names]) === JSON.stringify([b.prepared, b.names])
  );
}
