import type { RepliableInteraction } from 'discord.js';
import { describe, expect, it, vi } from 'vitest';
import type { DiscordContext } from '../../../src/platforms/discord/discord-context.ts';
import { interactionOutlet } from '../../../src/platforms/discord/interaction-outlet.ts';
import { renderNotice } from '../../../src/platforms/discord/render-reply.ts';
import { notice } from '../../../src/platforms/reply.ts';
import { textOf } from './fake/limits.ts';

/** An interaction that notes what is done with it, as discord.js keeps count of it. */
const createInteraction = () => {
  const done: string[] = [];
  const interaction = {
    replied: false,
    deferred: false,
    inGuild: () => false,
    reply: async (body: unknown) => {
      interaction.replied = true;
      done.push(`reply ${textOf(body)}`);
      return { resource: { message: { id: 'm1' } } };
    },
    deferReply: async ({ flags }: { flags?: number }) => {
      interaction.deferred = true;
      done.push(`defer ${flags === undefined ? 'publicly' : 'privately'}`);
    },
    editReply: async (body: unknown) => {
      interaction.replied = true;
      done.push(`edit ${textOf(body)}`);
      return { id: 'm1' };
    },
    deleteReply: async () => void done.push('delete'),
    followUp: async (body: unknown) => {
      done.push(`follow up ${textOf(body)}`);
      return { id: 'm2' };
    },
  };
  return { done, interaction: interaction as unknown as RepliableInteraction };
};

/** An answer that comes when it is let go. */
const createLate = (audience: 'private' | 'public') => {
  const { done, interaction } = createInteraction();
  const gate: { open: () => void } = { open: () => {} };
  const opened = new Promise<void>((resolve) => {
    gate.open = resolve;
  });
  const context = { timing: { deferMs: 1 } } as DiscordContext;
  const outlet = interactionOutlet(context, interaction, {
    audience,
    render: async () => {
      await opened;
      return [...renderNotice('One', 'container'), ...renderNotice('Two', 'container')];
    },
  });
  return { done, gate, outlet, interaction };
};

const until = async (holds: () => boolean): Promise<void> => {
  while (!holds()) await new Promise((resolve) => setImmediate(resolve));
};

describe('a late answer to an interaction', () => {
  it('is put off and then put in place, what follows after it', async () => {
    const { done, gate, outlet, interaction } = createLate('private');
    const sending = outlet.send(notice('', 'en'));
    await until(() => interaction.deferred);
    gate.open();
    await sending;
    expect(done).toEqual(['defer privately', 'edit One', 'follow up Two']);
  });

  it('is not put off when it comes in time', async () => {
    const { done, gate, outlet } = createLate('private');
    gate.open();
    await outlet.send(notice('', 'en'));
    expect(done).toEqual(['reply One', 'follow up Two']);
  });

  it('gives a reason privately although everybody was to see the answer', async () => {
    const { done, outlet, interaction } = createLate('public');
    await until(() => interaction.deferred);
    await outlet.tell('Too many', 'en');
    expect(done).toEqual(['defer publicly', 'delete', 'follow up Too many']);
  });

  it('is not put off when nothing is to come', async () => {
    vi.useFakeTimers();
    try {
      const { done, outlet } = createLate('private');
      outlet.end();
      await vi.advanceTimersByTimeAsync(10);
      expect(done).toEqual([]);
    } finally {
      vi.useRealTimers();
    }
  });
});
