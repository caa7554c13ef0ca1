import { withoutVector } from '../../core/prepared/wording-vectors.ts';
import { compareFaults, formatFault, hasErrors } from '../../knowledge/fault.ts';
import { type LoadedKnowledge, loadKnowledge, servedKnowledge } from '../../knowledge/load-knowledge.ts';
import { datesAhead } from '../../knowledge/sources/dates-ahead.ts';
import type { CommandIo } from '../command-io.ts';
import { counted } from './counted.ts';

/** `check`: every fault at once, then one line that sums up. */
export async function runCheck(folder: string, io: CommandIo): Promise<number> {
  const [read, now] = [await loadKnowledge({ folder }), io.now()];
  const faults = [...read.faults, ...datesAhead(read.sources, now)].toSorted(compareFaults);
  for (const fault of faults) io.out(`${formatFault(fault)}\n`);
  io.out(`${sumUp({ ...read, faults }, now)}\n`);
  return hasErrors(faults) ? 1 : 0;
}

function sumUp(loaded: LoadedKnowledge, now: Date): string {
  const served = servedKnowledge(loaded, now);
  const errors = loaded.faults.filter(({ severity }) => severity === 'error').length;
  const warnings = loaded.faults.filter(({ severity }) => severity === 'warning').length;
  const { lexicon } = loaded;
  const lacking = withoutVector(served);
  const remark = ` (${lacking} without a vector: run npm run knowledge -- vectors)`;
  const leftOut = loaded.leftOut.length;
  const content = [
    `${counted(served.sources.length, 'source')} served, ${loaded.sources.length - served.sources.length} withheld` +
      (leftOut ? `, ${leftOut} left out for faults` : ''),
    counted(served.prepared.length, 'prepared question') + (lacking ? remark : ''),
    counted(loaded.names.length, 'name'),
    counted(
      lexicon.concepts.length + lexicon.classes.length + lexicon.irregular.length + lexicon.glossary.length,
      'lexicon line',
    ),
  ];
  return `${counted(errors, 'fault')}, ${counted(warnings, 'warning')}: ${content.join(', ')}.`;
}
