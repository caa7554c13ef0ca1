import { PassThrough } from 'node:stream';
import { converse } from '../../../src/platforms/terminal/converse.ts';
import { plainStyle } from '../../../src/platforms/terminal/terminal-style.ts';
import { type PlatformDriver, readQuoted, type SeenMessage } from './platform-driver.ts';

const PROMPT = '\n\n? ';

/** What could do more on a terminal than be read. */
const WORKING = /[^\P{Cc}\n]|\p{Bidi_Control}/gu;

const seenIn = (reply: string): SeenMessage => ({
  lines: readQuoted(reply, (line) => line),
  audience: 'asker',
  notification: '',
});

/** A conversation on the terminal, which nobody else sees. */
export const terminalDriver: PlatformDriver = {
  name: 'the terminal',
  manners: ['privately'],
  splitsAt: null,
  async ask({ answerer, question }) {
    const input = new PassThrough();
    const output = new PassThrough();
    input.end(`${question}\n`);
    await converse({ answerer, input, output, style: plainStyle, onFailure: () => {} });
    const said = String(output.read());
    const [, ...replies] = said.split(PROMPT);
    return { messages: replies.slice(0, -1).map(seenIn), alerts: said.match(WORKING) ?? [] };
  },
};
