import type { Installation } from '@slack/bolt';
import { describe, expect, it } from 'vitest';
import { createSlackInstallations } from '../../../src/platforms/slack/installation-store.ts';
import { createMemoryInstallations } from '../../../src/stores/memory/memory-installations.ts';
import { createPrivacy } from '../../../src/stores/privacy.ts';

const query = { teamId: 'T21', enterpriseId: undefined, isEnterpriseInstall: false };

const granted: Installation<'v2', false> = {
  team: { id: 'T21', name: 'Somewhere' },
  enterprise: undefined,
  user: { id: 'UADMIN', token: 'xoxp-of-a-person', scopes: ['search:read'] },
  bot: { id: 'B1', userId: 'UBOT', token: 'xoxb-1', scopes: ['chat:write'] },
  isEnterpriseInstall: false,
  authVersion: 'v2',
};

/** A store that can be made to fail, and what was installed over it. */
const create = () => {
  const kept = createMemoryInstallations();
  const disk = { fails: false };
  const orFail = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    if (disk.fails) throw new Error('the disk is broken');
    return work();
  };
  const privacy = createPrivacy('salt', 'a key that is made up for this test alone');
  const told: string[] = [];
  const installations = createSlackInstallations({
    stores: {
      privacy,
      installations: {
        keep: (id, sealed) => orFail(() => kept.keep(id, sealed)),
        find: (id) => orFail(() => kept.find(id)),
        remove: (id) => orFail(() => kept.remove(id)),
        list: () => orFail(() => kept.list()),
      },
    },
    onInstalled: (team) => told.push(team),
    now: () => 5_000,
  });
  return { installations, disk, kept, privacy, told };
};

describe('installations of Slack', () => {
  it('keep the bot’s token alone, and nothing of the person who installed it', async () => {
    const { installations, kept, privacy } = create();
    await installations.storeInstallation(granted);
    const text = privacy.open((await kept.find('T21')) ?? '') ?? '';
    expect(text).toContain('xoxb-1');
    expect(text).not.toMatch(/UADMIN|xoxp|search:read|Somewhere/);
    expect(await installations.fetchInstallation(query)).toMatchObject({
      bot: granted.bot,
      user: { token: undefined },
    });
  });

  it('go on answering while the disk is broken, and take no new one', async () => {
    const { installations, disk, told } = create();
    await installations.storeInstallation(granted);
    disk.fails = true;
    expect(await installations.fetchInstallation(query)).toMatchObject({ bot: { token: 'xoxb-1' } });
    const other = { ...granted, team: { id: 'T22' } };
    await expect(installations.storeInstallation(other)).rejects.toThrow('the disk is broken');
    await expect(installations.fetchInstallation({ ...query, teamId: 'T22' })).rejects.toThrow('the disk is broken');
    expect(told).toEqual(['T21']);
  });

  it('are forgotten once, and not by the word of a removal before they were made', async () => {
    const { installations } = create();
    await installations.storeInstallation(granted);
    expect(await installations.uninstalled('T21', 4_999)).toBe(false);
    expect(await installations.list()).toEqual(['T21']);
    expect(await installations.uninstalled('T21', 5_000)).toBe(true);
    expect(await installations.uninstalled('T21', 5_000)).toBe(false);
    await expect(installations.fetchInstallation(query)).rejects.toThrow('not installed in workspace T21');
  });

  it('say what is wrong with one that cannot be used', async () => {
    const { installations } = create();
    const { bot, ...withoutBot } = granted;
    await expect(installations.storeInstallation(withoutBot)).rejects.toThrow('add the bot scopes');
    const rotating = { ...granted, bot: { ...granted.bot, ...bot, refreshToken: 'xoxe-1' } } as Installation;
    await expect(installations.storeInstallation(rotating)).rejects.toThrow('token rotation is on');
  });
});
