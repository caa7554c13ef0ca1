import { describe, expect, it } from 'vitest';
import { parseConfig } from '../../src/config/parse-config.ts';
import { editorsOf } from '../../src/platforms/editors.ts';

const isEditor = editorsOf(
  parseConfig({
    SLACK_BOT_TOKEN: 'xoxb-1',
    SLACK_APP_TOKEN: 'xapp-1',
    SLACK_EDITORS: 'U0123, W0456',
    DISCORD_TOKEN: 'a.b.c',
    DISCORD_EDITORS: '123456789012345678',
  }),
);

describe('editors', () => {
  it.each(['slack:T1:U0123', 'slack:T1:W0456', 'discord:123456789012345678'])('are those named: %s', (person) => {
    expect(isEditor(person)).toBe(true);
  });

  it.each(['slack:T1:U9', 'discord:U0123', 'U0123', 'other:U0123', 'slack:T1:123456789012345678'])(
    'are nobody else: %s',
    (person) => {
      expect(isEditor(person)).toBe(false);
    },
  );
});
