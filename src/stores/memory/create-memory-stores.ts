import { randomBytes } from 'node:crypto';
import { createPrivacy } from '../privacy.ts';
import type { Stores } from '../stores.ts';
import { createMemoryConcerns } from './create-memory-concerns.ts';

/** Stores that forget everything when the program ends. */
export const createMemoryStores = (key: string | null = null, now: () => number = Date.now): Stores => ({
  ...createMemoryConcerns(now),
  privacy: createPrivacy(randomBytes(32).toString('base64url'), key),
});
