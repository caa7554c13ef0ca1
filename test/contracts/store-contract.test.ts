import { describe } from 'vitest';
import { createMemoryConcerns } from '../../src/stores/memory/create-memory-concerns.ts';
import { describeAnswers } from './store/answers-cases.ts';
import { describeAsking } from './store/asking-cases.ts';
import { describeFeedback } from './store/feedback-cases.ts';
import { describeKeeping } from './store/keeping-cases.ts';
import type { OpenConcerns } from './store/open-concerns.ts';

const inMemory: OpenConcerns = async () => {
  const clock = { now: 100 };
  return { clock, concerns: createMemoryConcerns(() => clock.now) };
};

describe.each([['in memory', inMemory]] as const)('a store %s', (_, open) => {
  describeAsking(open);
  describeAnswers(open);
  describeFeedback(open);
  describeKeeping(open);
});
