import { createFakeSlack } from '../../test/platforms/slack/fake/fake-slack.ts';
import { createPayloads } from '../../test/platforms/slack/fake/payloads.ts';
import { httpTransport, SIGNING_SECRET } from '../../test/platforms/slack/fake/transport.ts';
import { startDeskProcess } from './desk-process.ts';
import { askEvenly, crowdOf, type Load, type LoadResult, settle } from './load.ts';
import { createLoopbackServer } from './loopback-server.ts';
import { createTally, type Tally } from './tally.ts';

const ADDRESS = /http:\/\/127\.0\.0\.1:\d+\/slack\/events/;

/** Where answers to commands arrive: one address for each. */
const createAnswerServer = (tally: Tally) =>
  createLoopbackServer(({ path, body }) => {
    tally.answer(path.slice(1), { part: body, quotes: body.includes('"rich_text_quote"') });
    return { status: 200, json: { ok: true } };
  });

const settingsFor = (apiUrl: string) => ({
  SLACK_BOT_TOKEN: 'xoxb-1-token-of-the-benchmark',
  SLACK_SIGNING_SECRET: SIGNING_SECRET,
  SLACK_API_URL: apiUrl,
  HOST: '127.0.0.1',
  PORT: '0',
});

/** Signed slash commands over HTTP, each from its person and channel. */
export const loadSlack = async (load: Load): Promise<LoadResult> => {
  const tally = createTally();
  const slack = await createFakeSlack();
  const answers = await createAnswerServer(tally);
  const desk = await startDeskProcess(settingsFor(slack.apiUrl), ADDRESS);
  const transport = httpTransport(() => ADDRESS.exec(desk.line)?.[0] ?? '');
  const { command } = createPayloads(slack);
  const send = async (id: string, payload: object): Promise<void> => {
    tally.ask(id);
    if ((await transport.send('slash_commands', payload)) === 200) tally.acknowledge(id);
  };
  const failures: unknown[] = [];
  try {
    const before = await desk.memory();
    await askEvenly(load, ({ at, text, person, channel }) => {
      const changes = { user_id: `U${person}`, channel_id: `C${channel}`, response_url: `${answers.url}/${at}` };
      send(String(at), command(text, changes)).catch((failure: unknown) => failures.push(failure));
    });
    await settle([tally]);
    if (failures.length > 0) throw new Error('Cannot measure Slack: a command was not taken.', { cause: failures[0] });
    const after = await desk.memory();
    return { platform: 'Slack', ...crowdOf(load), rows: [{ name: 'commands', ...tally.count() }], before, after };
  } finally {
    await desk.stop();
    await answers.stop();
    await slack.stop();
  }
};
