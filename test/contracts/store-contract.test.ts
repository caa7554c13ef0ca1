import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, onTestFinished } from 'vitest';
import { createHealthWatch } from '../../src/stores/health.ts';
import { createMemoryConcerns } from '../../src/stores/memory/create-memory-concerns.ts';
import { createResilientConcerns } from '../../src/stores/resilient/create-resilient-concerns.ts';
import { openSqlite } from '../../src/stores/sqlite/open-sqlite.ts';
import { describeAnswers } from './store/answers-cases.ts';
import { describeAsking } from './store/asking-cases.ts';
import { describeFeedback } from './store/feedback-cases.ts';
import { describeKeeping } from './store/keeping-cases.ts';
import type { OpenConcerns } from './store/open-concerns.ts';

const inMemory: OpenConcerns = async () => {
  const clock = { now: 100 };
  return { clock, concerns: createMemoryConcerns(() => clock.now) };
};

const inFile: OpenConcerns = async () => {
  const clock = { now: 100 };
  const folder = mkdtempSync(join(tmpdir(), 'store-'));
  const store = openSqlite(join(folder, 'data', 'desk.db'), () => clock.now);
  onTestFinished(() => {
    store.close();
    rmSync(folder, { recursive: true });
  });
  return { clock, concerns: store.concerns };
};

const resilient: OpenConcerns = async () => {
  const { clock, concerns } = await inFile();
  const health = createHealthWatch({ began: () => {}, ended: () => {} });
  return {
    clock,
    concerns: createResilientConcerns(
      concerns,
      createMemoryConcerns(() => clock.now),
      health,
    ),
  };
};

describe.each([
  ['in a file, guarded', resilient],
  ['in memory', inMemory],
  ['in a file', inFile],
] as const)('a store %s', (_, open) => {
  describeAsking(open);
  describeAnswers(open);
  describeFeedback(open);
  describeKeeping(open);
});
