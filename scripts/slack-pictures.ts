import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { KnownBlock } from '@slack/types';
import { createAnswerer } from '../src/core/create-answerer.ts';
import { DEFAULT_KNOWLEDGE_FOLDER } from '../src/knowledge/default-folders.ts';
import { loadKnowledge, servedKnowledge } from '../src/knowledge/load-knowledge.ts';
import { composeReply, type SourceRequest } from '../src/platforms/reply.ts';
import { parseRequest } from '../src/platforms/request.ts';
import { renderContext } from '../src/platforms/slack/render-context.ts';
import { renderHome } from '../src/platforms/slack/render-home.ts';
import { renderReply } from '../src/platforms/slack/render-reply.ts';
import { encodeTicket } from '../src/platforms/ticket.ts';
import { messageHtml, viewHtml } from './pictures/slack-html.ts';

/**
 * Writes pages that show real answers as Slack draws them: `tsx scripts/slack-pictures.ts FOLDER "question" …`.
 * A browser makes pictures of them: `chromium --headless --screenshot=a.png --window-size=680,400 FOLDER/a.html`.
 */
const [folder = 'pictures', ...questions] = process.argv.slice(2);
const knowledge = servedKnowledge(await loadKnowledge({ folder: DEFAULT_KNOWLEDGE_FOLDER }), new Date());
const answerer = createAnswerer(knowledge);
mkdirSync(resolve(folder), { recursive: true });
const save = (name: string, html: string): void => writeFileSync(join(resolve(folder), `${name}.html`), html);

const pictured = (question: string): SourceRequest => {
  const request = parseRequest(question);
  return request.kind === 'gaps' || request.kind === 'feedback' || request.kind === 'corrections'
    ? { kind: 'question', text: question }
    : request;
};

for (const [at, question] of questions.entries()) {
  const reply = composeReply(pictured(question), [], answerer);
  const ticket = reply.kind === 'answer' ? encodeTicket(reply.ticket) : '';
  const buttons = {
    ticket: { short: ticket, full: ticket },
    sharing: 'share',
    sharingValue: '-',
    hasDesk: true,
  } as const;
  const messages = renderReply(reply, { command: '/dispute', showsQuestion: true, buttons });
  save(
    `${at + 1}`,
    messageHtml(
      messages.flatMap(({ blocks }): readonly KnownBlock[] => blocks),
      true,
    ),
  );
  if (reply.kind !== 'answer') continue;
  const contexts = reply.answer.excerpts.flatMap(
    ({ source, start, end }) => answerer.context(source, start, end) ?? [],
  );
  save(`${at + 1}-context`, viewHtml('Context', renderContext(contexts, reply.language).blocks as KnownBlock[]));
}
const home = {
  sources: answerer.sources(),
  examples: answerer.examples(3, 'en'),
  command: '/dispute',
  language: 'en',
} as const;
save('home', viewHtml('', renderHome(home).blocks as KnownBlock[]));
