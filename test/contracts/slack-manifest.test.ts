import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { SCOPES } from '../../src/platforms/slack/scopes.ts';

const root = join(import.meta.dirname, '..', '..');
const manifest: unknown = parse(readFileSync(join(root, 'slack-manifest.yaml'), 'utf8'));
const schema: unknown = JSON.parse(
  readFileSync(join(root, 'test', 'fixtures', 'slack', 'manifest.schema.2.0.0.json'), 'utf8'),
);

const parts = z
  .object({
    oauth_config: z.object({ scopes: z.object({ bot: z.array(z.string()) }) }),
    features: z.object({
      app_home: z.object({ messages_tab_enabled: z.literal(true), messages_tab_read_only_enabled: z.literal(false) }),
      slash_commands: z.array(z.object({ command: z.string() })),
      shortcuts: z.array(z.object({ callback_id: z.string(), name: z.string() })),
    }),
    settings: z.object({ event_subscriptions: z.object({ bot_events: z.array(z.string()) }) }),
  })
  .parse(manifest);

/** The scope that each event needs. */
const EVENT_SCOPES: Readonly<Record<string, string | null>> = {
  app_home_opened: null,
  app_mention: 'app_mentions:read',
  'message.channels': 'channels:history',
  'message.groups': 'groups:history',
  'message.im': 'im:history',
  'message.mpim': 'mpim:history',
};

describe('the Slack manifest', () => {
  it('is valid by Slack’s published schema', () => {
    const validate = new Ajv({ strict: false, validateFormats: false }).compile(
      z.record(z.string(), z.unknown()).parse(schema),
    );
    validate(manifest);
    expect(validate.errors ?? []).toEqual([]);
  });

  it('asks for exactly the scopes that the program uses', () => {
    expect(parts.oauth_config.scopes.bot.toSorted()).toEqual(Object.keys(SCOPES).toSorted());
  });

  it('subscribes only to events that its scopes allow', () => {
    for (const event of parts.settings.event_subscriptions.bot_events) {
      expect(EVENT_SCOPES).toHaveProperty([event]);
      const scope = EVENT_SCOPES[event];
      if (scope) expect(Object.keys(SCOPES)).toContain(scope);
    }
  });

  it('names the default command', () => {
    expect(parts.features.slash_commands.map(({ command }) => command)).toEqual(['/dispute']);
  });

  it('is what the link of the guide holds', () => {
    const guide = readFileSync(join(root, 'docs', 'slack.md'), 'utf8');
    const held = /manifest_json=([^)\s]+)\)/.exec(guide)?.[1] ?? '';
    expect(JSON.parse(decodeURIComponent(held))).toEqual(manifest);
  });
});
