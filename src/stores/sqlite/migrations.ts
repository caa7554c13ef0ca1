import { asking } from './migrations/001-asking.ts';
import { followingUp } from './migrations/002-following-up.ts';

/**
 * What makes a database of each version from the one before. Whoever changes what is kept adds one at the end; what
 * stands here is never changed.
 */
export const migrations: readonly string[] = [asking, followingUp];
