import type { Config } from '../../config.ts';
import { describeRound } from '../../corrections/describe-round.ts';
import { findChanges, type Round } from '../../corrections/find-changes.ts';
import { findTouched } from '../../corrections/find-touched.ts';
import { loadKnowledge } from '../../knowledge/load-knowledge.ts';
import { servableSources } from '../../knowledge/sources/stored-source.ts';
import { planRound } from '../../plan-round.ts';
import { cleanLine } from '../../platforms/terminal/clean-text.ts';
import { openStores } from '../../stores/open-stores.ts';
import type { Stores } from '../../stores/stores.ts';
import type { CommandIo } from '../command-io.ts';

/** Milliseconds. */
const DAY = 86_400_000;

interface Desk {
  readonly stores: Stores;
  readonly round: Round | null;
  readonly since: number;
  readonly io: CommandIo;
}

const showWaiting = async ({ stores, round, since, io }: Desk): Promise<void> => {
  if (round === null) return io.out('no corrections wait\n');
  let touched = 0;
  for await (const _touched of findTouched(stores.answers, round.changes, since)) touched += 1;
  io.out(`${describeRound(round).map(cleanLine).join('\n')}\n\nround ${round.id} waits: ${touched} answers\n`);
};

/** What was confirmed: how many notices of each round are in which state, and each that needs an editor. */
const showConfirmed = async ({ stores, io }: Desk): Promise<void> => {
  const notices = await stores.notices.list();
  const counts = new Map<string, number>();
  for (const { round, state } of notices) counts.set(`${round}: ${state}`, (counts.get(`${round}: ${state}`) ?? 0) + 1);
  for (const [state, count] of counts) io.out(`${state} ${count}\n`);
  for (const { round, answer, state, reason } of notices) {
    if (!['uncertain', 'failed', 'skipped'].includes(state)) continue;
    io.out(`  ${round} answer ${answer}: ${state}${reason === null ? '' : `, ${cleanLine(reason)}`}\n`);
  }
};

const send = async (wanted: string, dryRun: boolean, desk: Desk): Promise<number> => {
  const { stores, round, since, io } = desk;
  if (round?.id !== wanted) {
    io.err(`no round "${wanted}" waits; ${round === null ? 'none does' : `the one that waits is ${round.id}`}\n`);
    return 1;
  }
  if (dryRun) {
    await showWaiting(desk);
    return 0;
  }
  const count = await planRound(round, stores, { at: io.now().getTime(), since });
  io.out(`round ${round.id} is confirmed: ${count} notices; the running bot sends them\n`);
  return 0;
};

/** `corrections [send ROUND [--dry-run]]`: lists rounds, or confirms the one that waits. Returns the exit code. */
export const runCorrections = async (argv: readonly string[], config: Config, io: CommandIo): Promise<number> => {
  const { store, knowledgeFolder: folder } = config;
  const [verb, wanted, ...rest] = argv.filter((word) => word !== '--dry-run');
  const sends = verb === 'send' && wanted !== undefined && rest.length === 0;
  if (verb !== undefined && !sends) {
    io.err('Usage: npm run desk -- corrections [send ROUND [--dry-run]]\n');
    return 2;
  }
  if (sends && config.corrections === 'off') {
    io.err('CORRECTIONS is off: set it to ask to send notices\n');
    return 1;
  }
  const say = (line: string): void => io.err(`${line}\n`);
  const opened = await openStores({ url: store.url, key: store.key, log: { info: () => {}, warn: say, error: say } });
  try {
    if (opened.health().failing) return 1;
    const { stores } = opened;
    const { sources: stored } = await loadKnowledge({ folder });
    const round = await findChanges({ stored, served: servableSources(stored, io.now()) }, stores);
    const desk = { stores, round, since: io.now().getTime() - store.retentionDays * DAY, io };
    if (sends) return await send(wanted, argv.includes('--dry-run'), desk);
    await showWaiting(desk);
    await showConfirmed(desk);
    return 0;
  } finally {
    opened.close();
  }
};
