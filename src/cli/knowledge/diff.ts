import { readConfig } from '../../config.ts';
import { describeRound } from '../../corrections/describe-round.ts';
import { findChanges, type Round } from '../../corrections/find-changes.ts';
import { findTouched } from '../../corrections/find-touched.ts';
import { loadKnowledge } from '../../knowledge/load-knowledge.ts';
import { servableSources } from '../../knowledge/sources/stored-source.ts';
import { cleanLine } from '../../platforms/terminal/clean-text.ts';
import { openStores } from '../../stores/open-stores.ts';
import type { Stores } from '../../stores/stores.ts';
import type { CommandIo } from '../command-io.ts';
import { counted } from './counted.ts';

/** Milliseconds. */
const DAY = 86_400_000;

const countTouched = async (stores: Stores, { changes }: Round, since: number): Promise<number> => {
  let count = 0;
  for await (const _touched of findTouched(stores.answers, changes, since)) count += 1;
  return count;
};

const showRound = (round: Round, touched: number, days: number): string => {
  const lines = describeRound(round).map(cleanLine);
  return `${lines.join('\n')}\n\nround ${round.id}: touches ${counted(touched, 'answer')} of the last ${days} days\n`;
};

const showDiff = async (folder: string, stores: Stores, days: number, io: CommandIo): Promise<void> => {
  const { sources: stored } = await loadKnowledge({ folder });
  const round = await findChanges({ stored, served: servableSources(stored, io.now()) }, stores);
  if (round === null) {
    const never = (await stores.versions.latest()).length === 0;
    io.out(`${never ? 'the desk has served nothing yet' : 'nothing changed since readers were last told'}\n`);
    return;
  }
  const touched = await countTouched(stores, round, io.now().getTime() - days * DAY);
  io.out(showRound(round, touched, days));
};

/** `diff`: what changed on disk since readers were last told, and how many given answers it touches. */
export async function runDiff({ folder }: { readonly folder: string }, io: CommandIo): Promise<number> {
  const { store } = readConfig();
  const say = (line: string): void => io.err(`${line}\n`);
  const opened = await openStores({ url: store.url, key: store.key, log: { info: () => {}, warn: say, error: say } });
  try {
    if (opened.health().failing) return 1;
    await showDiff(folder, opened.stores, store.retentionDays, io);
    return 0;
  } finally {
    opened.close();
  }
}
