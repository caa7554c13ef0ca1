/** How long a correction looks for its answers among many: `npx tsx scripts/bench-store.ts`. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AnswerRecord, ShownExcerpt } from '../src/stores/answers.ts';
import { openSqlite } from '../src/stores/sqlite/open-sqlite.ts';

const ANSWERS = 100_000;
const SOURCES = 20;
const SENTENCES = 50;
const LENGTH = 120;
const TRIES = 20;

const excerptAt = (number: number): ShownExcerpt => {
  const start = (Math.floor(number / SOURCES) % SENTENCES) * LENGTH;
  const none = { title: null, dateline: null, publisher: null, author: null, published: null, url: null };
  return {
    role: 'answer',
    source: `source ${number % SOURCES}`,
    start,
    end: start + LENGTH - 1,
    text: 'An invented sentence. '.repeat(5),
    citation: { ...none, paragraph: 1, corrected_by: [] },
    folded: false,
  };
};

const recordOf = (number: number): AnswerRecord => ({
  id: `answer ${number}`,
  key: `key ${number % 1_000}`,
  kind: 'question',
  origin: 'asked',
  question: `What happened at number ${number}?`,
  context: [],
  language: 'en',
  status: 'answered',
  missing: null,
  confidence: 0.9,
  excerpts: [excerptAt(number), excerptAt(number * 7 + 3)],
  person: `person ${number % 500}`,
  place: { platform: 'slack', team: 'T', audience: 'public', channel: 'C', thread: null, messages: [String(number)] },
  address: null,
  at: number,
  took: 5,
  delivery: 'sent',
});

const folder = mkdtempSync(join(tmpdir(), 'bench-store-'));
const { concerns, close } = openSqlite(join(folder, 'desk.db'));
const { answers } = concerns;

const filling = performance.now();
for (let number = 0; number < ANSWERS; number += 1) await answers.record(recordOf(number));
const each = (performance.now() - filling) / ANSWERS;
console.log(`${ANSWERS} answers recorded, ${each.toFixed(2)} ms each`);

const times: number[] = [];
let found = 0;
for (let attempt = 0; attempt < TRIES; attempt += 1) {
  const start = (attempt % SENTENCES) * LENGTH;
  const began = performance.now();
  found = (await answers.touching(`source ${attempt % SOURCES}`, 0, { start, end: start + 40 })).length;
  times.push(performance.now() - began);
}
times.sort((one, other) => one - other);
const median = times[Math.floor(TRIES / 2)] ?? 0;
console.log(
  `one changed sentence: ${found} answers found in ${median.toFixed(1)} ms (median), ${times.at(-1)?.toFixed(1)} ms at most`,
);

const began = performance.now();
const whole = await answers.touching('source 3', 0);
console.log(`a withdrawn source: ${whole.length} answers found in ${(performance.now() - began).toFixed(1)} ms`);

close();
rmSync(folder, { recursive: true });
