import type { Installation, InstallationQuery, InstallationStore } from '@slack/bolt';
import { z } from 'zod';
import type { Stores } from '../../stores/stores.ts';

/** What is kept of an installation; of the person who installed it, nothing. */
const installed = z.object({
  team: z.string(),
  enterprise: z.string().nullable(),
  bot: z.object({ token: z.string(), scopes: z.array(z.string()), id: z.string(), userId: z.string() }),
  /** Milliseconds since 1970. */
  at: z.number(),
});

type Installed = z.infer<typeof installed>;

/** Bolt's store of installations, over the desk's own. */
export interface SlackInstallations extends InstallationStore {
  /**
   * Forgets a workspace that removed the app, unless it was installed again after that (milliseconds since 1970).
   *
   * @returns whether there was something to forget
   */
  readonly uninstalled: (team: string, at: number) => Promise<boolean>;
  /** Of a workspace. Rejects, with the remedy, when the app is not installed there or its token cannot be read. */
  readonly find: (team: string) => Promise<Installed>;
  readonly list: () => Promise<readonly string[]>;
}

interface Installing {
  readonly stores: Pick<Stores, 'installations' | 'privacy'>;
  /** Told once an installation is kept. */
  readonly onInstalled: (team: string, scopes: readonly string[]) => void;
  readonly now?: () => number;
}

/** Reads what Slack granted. Throws with the remedy when it cannot be used. */
const readInstallation = ({ team, enterprise, bot, isEnterpriseInstall }: Installation, at: number): Installed => {
  if (isEnterpriseInstall || !team) {
    throw new Error('the app was installed for a whole organisation: install it in each workspace instead');
  }
  if (!bot) throw new Error('Slack gave no bot token: add the bot scopes of the manifest, and install again');
  if (bot.refreshToken !== undefined) {
    throw new Error('token rotation is on: turn it off under “OAuth & Permissions”, and install again');
  }
  const { token, scopes, id, userId } = bot;
  return { team: team.id, enterprise: enterprise?.id ?? null, bot: { token, scopes, id, userId }, at };
};

/** What Bolt asks for; nobody's own token is among it. */
const asInstallation = ({ team, enterprise, bot }: Installed): Installation<'v2', false> => ({
  team: { id: team },
  enterprise: enterprise === null ? undefined : { id: enterprise },
  user: { token: undefined, scopes: undefined, id: '' },
  bot,
  isEnterpriseInstall: false,
  authVersion: 'v2',
});

/** Installations in the desk's store, sealed; the last read ones answer while that store fails. */
export const createSlackInstallations = ({
  stores: { installations, privacy },
  onInstalled,
  now = Date.now,
}: Installing): SlackInstallations => {
  const lastRead = new Map<string, string>();

  const sealedOf = async (team: string): Promise<string | null> => {
    let sealed: string | null;
    try {
      sealed = await installations.find(team);
    } catch (failure) {
      const known = lastRead.get(team);
      if (known === undefined) throw failure;
      return known;
    }
    if (sealed === null) lastRead.delete(team);
    else lastRead.set(team, sealed);
    return sealed;
  };

  const find = async (team: string): Promise<Installed> => {
    const sealed = await sealedOf(team);
    if (sealed === null) throw new Error(`the app is not installed in workspace ${team}`);
    const opened = privacy.open(sealed);
    if (opened !== null) return installed.parse(JSON.parse(opened));
    throw new Error(
      `the token of workspace ${team} cannot be read: DESK_KEY is another one; install the app there again`,
    );
  };

  return {
    async storeInstallation(installation) {
      const read = readInstallation(installation, now());
      const sealed = privacy.seal(JSON.stringify(read));
      if (sealed === null) throw new Error('DESK_KEY is not set, so the token cannot be kept');
      await installations.keep(read.team, sealed);
      lastRead.set(read.team, sealed);
      onInstalled(read.team, read.bot.scopes);
    },
    fetchInstallation: async ({ teamId = '' }: InstallationQuery<boolean>) => asInstallation(await find(teamId)),
    async uninstalled(team, at) {
      if ((await sealedOf(team)) === null) return false;
      // One that cannot be read is of no more use.
      const found = await find(team).catch(() => null);
      if (found !== null && found.at > at) return false;
      lastRead.delete(team);
      await installations.remove(team);
      return true;
    },
    find,
    list: () => installations.list(),
  };
};
