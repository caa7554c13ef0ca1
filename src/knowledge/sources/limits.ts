/**
 * Largest source in bytes (1 MB). The longest newspaper reportages stay under 200 kB of text, so that a larger file is
 * almost surely not an article, and one such file would make every answer slow.
 */
export const MAX_SOURCE_BYTES = 1_000_000;
