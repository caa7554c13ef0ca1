/**
 * Sends the planned notices of a database to a platform that is a file: each line says what was posted.
 *
 *   tsx sending-process.ts DATABASE FILE never|before|after yes|no
 *
 * `before` and `after`: the platform hangs for ever at one notice, before or after posting it. `yes`: it can be asked
 * what it posted.
 */
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { setImmediate as turn } from 'node:timers/promises';
import type { FollowUps } from '../../src/platforms/follow-ups.ts';
import { createLog } from '../../src/platforms/log.ts';
import { sendNotices, settleInterrupted } from '../../src/send-notices.ts';
import { openStores } from '../../src/stores/open-stores.ts';

const [, , database = '', file = '', hangs = '', canLook = ''] = process.argv;
/** The notice at which the platform hangs. */
const HANGS_AT = 20;
const log = createLog((line) => void process.stderr.write(`${line}\n`), []);
const { stores, close } = await openStores({ url: `file:${database}`, key: null, log: { ...log, info: () => {} } });
const posted = (): readonly string[] =>
  existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : [];
/** Says so, and never comes back; the timer keeps the program alive. */
const hang = async (): Promise<never> => {
  process.stdout.write('hanging\n');
  setInterval(() => {}, 1_000);
  return new Promise(() => {});
};
const platform: FollowUps = {
  async send(_, __, key) {
    const isLast = posted().length === HANGS_AT;
    if (isLast && hangs === 'before') await hang();
    appendFileSync(file, `${key}\n`);
    if (isLast && hangs === 'after') await hang();
    return key;
  },
  find: async (_, { key }) => (canLook === 'yes' && posted().includes(key) ? { message: key } : 'unknown'),
  offer: async () => {},
  replace: async () => {},
};
const sending = {
  stores,
  platforms: new Map([['slack', platform]]),
  pause: () => turn(),
  ended: new AbortController().signal,
  log,
};
await settleInterrupted(sending);
await sendNotices(sending);
close();
process.stdout.write('done\n');
