import type { Config } from '../config.ts';

/**
 * Tells whether a person, named as platforms name them (`slack:team:user`, `discord:user`), is an editor. Slack's ids
 * of people are theirs within a workspace only.
 */
export const editorsOf = ({ slack, discord }: Pick<Config, 'slack' | 'discord'>): ((person: string) => boolean) => {
  const editors = { slack: new Set(slack?.editors), discord: new Set(discord?.editors) };
  return (person) => {
    const [platform, ...rest] = person.split(':');
    if (platform !== 'slack' && platform !== 'discord') return false;
    const isElsewhere = platform === 'slack' && slack?.editorsTeam && rest[0] !== slack.editorsTeam;
    if (isElsewhere) return false;
    return editors[platform].has(rest.at(-1) ?? '');
  };
};
