import { describe, expect, it, vi } from 'vitest';
import { createInFlight } from '../../src/platforms/in-flight.ts';
import { createLog } from '../../src/platforms/log.ts';
import type { Platform } from '../../src/platforms/platform.ts';
import { startPlatforms } from '../../src/platforms/start-platforms.ts';
import { createMemoryStores } from '../../src/stores/memory/create-memory-stores.ts';
import { createStory } from './story.ts';

const WAIT = { timeout: 2_000, interval: 2 };

const createPlatforms = (...names: readonly string[]) => {
  const lines: string[] = [];
  const started: string[] = [];
  const stopped: string[] = [];
  const lose = new Map<string, (reason: string) => void>();
  const loaders = names.map((name) => ({
    name,
    load: async (world: { onLost: (reason: string) => void }): Promise<Platform> => {
      lose.set(name, world.onLost);
      return {
        name,
        start: async () => {
          if (name.startsWith('bad')) throw new Error('wrong token; copy it again');
          started.push(name);
        },
        stop: async () => {
          stopped.push(name);
          if (name === 'stubborn') throw new Error('no');
        },
      };
    },
  }));
  const platforms = startPlatforms(loaders, {
    answerer: () => createStory().answerer,
    handleQuestion: async () => 'sent',
    deliverRecorded: async () => 'sent',
    stores: createMemoryStores(),
    inFlight: createInFlight(),
    followUps: new Map(),
    confirmRound: async () => null,
    deskReplies: { keep: async () => {}, carry: async () => 'not_for_anyone' },
    log: createLog((line) => lines.push(line), []),
  });
  return { platforms, lines, started, stopped, lose };
};

describe('platforms beside each other', () => {
  it('go on when one cannot start or is lost, and say so', async () => {
    const { platforms, lines, started, stopped, lose } = createPlatforms('one', 'bad', 'two');
    await vi.waitFor(() => expect(started).toEqual(['one', 'two']), WAIT);
    lose.get('one')?.('removed; install it again');
    lose.get('one')?.('again');
    expect(lines).toEqual(['error: bad: wrong token; copy it again', 'error: one: removed; install it again']);
    await platforms.stop();
    expect(stopped).toEqual(['two']);
  });

  it('end when none is left', async () => {
    const { platforms, lines } = createPlatforms('bad', 'bad too');
    await platforms.allLost;
    expect(lines).toHaveLength(2);
  });

  it('all stop, though one does not want to', async () => {
    const { platforms, started, stopped } = createPlatforms('stubborn', 'one');
    await vi.waitFor(() => expect(started).toHaveLength(2), WAIT);
    await platforms.stop();
    expect(stopped).toEqual(['stubborn', 'one']);
  });
});
