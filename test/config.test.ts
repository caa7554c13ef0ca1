import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'dotenv';
import { describe, expect, it } from 'vitest';
import { ConfigError } from '../src/config/config-error.ts';
import { parseConfig } from '../src/config/parse-config.ts';

const SLACK = { SLACK_BOT_TOKEN: 'xoxb-1-2-abc', SLACK_APP_TOKEN: 'xapp-1-2-abc' };

const faultOf = (values: Record<string, string>): string => {
  try {
    parseConfig(values);
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
  throw new Error('no fault');
};

describe('settings', () => {
  it('need nothing', () => {
    expect(parseConfig({})).toMatchObject({
      store: { url: 'file:data/desk.db', key: null, retentionDays: 90 },
      rateLimitPerMinute: 20,
      slack: null,
      discord: null,
    });
  });

  it('choose the socket when there is an app token, else requests', () => {
    expect(parseConfig(SLACK).slack).toMatchObject({ command: '/dispute', door: { kind: 'socket' }, external: false });
    const http = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: '0123456789abcdef', PORT: '80' };
    expect(parseConfig(http).slack?.door).toMatchObject({ kind: 'http', host: '0.0.0.0', port: 80 });
  });

  it('give each platform its editors’ channel', () => {
    const config = parseConfig({ ...SLACK, DISCORD_TOKEN: 'a.b.c', EDITORS_CHANNEL: 'C0123, 123456789012345678' });
    expect([config.slack?.editorsChannel, config.discord?.editorsChannel]).toEqual(['C0123', '123456789012345678']);
  });

  it.each([
    ['SLACK_BOT_TOKEN', 'xoxp-1', 'begins with xoxb-'],
    ['SLACK_APP_TOKEN', 'xoxb-1', 'begins with xapp-'],
    ['SLACK_SIGNING_SECRET', 'short', 'Signing Secret'],
    ['SLACK_CLIENT_ID', 'A123', 'Client ID'],
    ['SLACK_CLIENT_SECRET', 'short', 'Client Secret'],
    ['SLACK_STATE_SECRET', 'short', '32 random characters'],
    ['SLACK_EDITORS_TEAM', 'newsroom', 'T0123456789'],
    ['SLACK_COMMAND', 'dispute', 'write a slash'],
    ['SLACK_LISTEN_CHANNELS', '#politics', 'channel IDs like C0123456789'],
    ['SLACK_EXTERNAL', 'maybe', 'write yes or no'],
    ['SLACK_API_URL', 'http://slack.com/api/', 'https://'],
    ['RATE_LIMIT_PER_MINUTE', '-1', 'whole number'],
    ['PORT', '99999', 'from 0 to 65535'],
    ['DISCORD_TOKEN', 'nonsense', 'Developer Portal'],
    ['DISCORD_ALLOWED_CHANNELS', 'general', 'Copy Channel ID'],
    ['EDITORS_CHANNEL', '#desk', 'C0123456789'],
  ])('name %s when it is wrong, with the remedy', (name, value, remedy) => {
    const fault = faultOf({ ...SLACK, [name]: value });
    expect(fault).toContain(name);
    expect(fault).toContain(remedy);
    expect(fault.includes(`"${value}"`)).toBe(!/TOKEN|SECRET/.test(name));
  });

  it('say what else a token needs', () => {
    expect(faultOf({ SLACK_BOT_TOKEN: 'xoxb-1' })).toContain('SLACK_APP_TOKEN');
    expect(faultOf({ SLACK_APP_TOKEN: 'xapp-1' })).toContain('SLACK_BOT_TOKEN is not set');
  });

  describe('of several workspaces', () => {
    const OAUTH = {
      SLACK_CLIENT_ID: '123.456',
      SLACK_CLIENT_SECRET: 'invented0client0secret',
      SLACK_STATE_SECRET: 'a state secret invented for this test',
      SLACK_SIGNING_SECRET: '0123456789abcdef',
      DESK_KEY: 'a key that is made up for this test alone',
    };

    it('need no bot token', () => {
      expect(parseConfig(OAUTH).slack).toMatchObject({
        door: { kind: 'oauth', clientId: '123.456' },
        editorsTeam: null,
      });
      const editors = { EDITORS_CHANNEL: 'C0123', SLACK_EDITORS_TEAM: 'T0123' };
      expect(parseConfig({ ...OAUTH, ...editors }).slack).toMatchObject({ editorsTeam: 'T0123' });
      expect(parseConfig({ ...SLACK, ...editors }).slack).toMatchObject({ editorsTeam: null });
    });

    it.each(Object.keys(OAUTH))('need %s too', (name) => {
      expect(faultOf({ ...OAUTH, [name]: '' })).toContain(name);
    });

    it.each([
      ['SLACK_BOT_TOKEN', 'xoxb-1', 'for one workspace: remove it'],
      ['SLACK_APP_TOKEN', 'xapp-1', 'for Socket Mode: remove it'],
      ['DATABASE_URL', 'memory:', 'would forget'],
      ['EDITORS_CHANNEL', 'C0123', 'SLACK_EDITORS_TEAM is not set'],
      ['DIGEST_CHANNEL', 'C0123', 'SLACK_EDITORS_TEAM is not set'],
      ['SLACK_EDITORS', 'U0123', 'SLACK_EDITORS_TEAM is not set'],
    ])('do not go with %s alone', (name, value, remedy) => {
      const fault = faultOf({ ...OAUTH, [name]: value });
      expect(fault).toContain(remedy);
      for (const secret of Object.values(OAUTH).slice(1)) expect(fault).not.toContain(secret);
    });
  });

  it('allow plain http on this machine only', () => {
    expect(parseConfig({ ...SLACK, SLACK_API_URL: 'http://127.0.0.1:9/api/' }).slack?.apiUrl).toContain('127.0.0.1');
  });

  it('are all named in .env.example, which changes nothing as it is', () => {
    const example = parse(readFileSync(join(import.meta.dirname, '..', '.env.example')));
    const source = readFileSync(join(import.meta.dirname, '..', 'src', 'config', 'environment.ts'), 'utf8');
    const names = [...source.matchAll(/^ {2}([A-Z_]+):/gm)].map((match) => match[1] ?? '');
    expect(Object.keys(example).toSorted()).toEqual(names.toSorted());
    expect(parseConfig(example)).toEqual(parseConfig({}));
  });
});
