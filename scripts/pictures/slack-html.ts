import type { ActionsBlock, ContextBlock, KnownBlock, RichTextBlock, RichTextElement } from '@slack/types';

const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\n', '<br>');

const elementHtml = (element: RichTextElement): string => {
  if (element.type === 'text')
    return element.style?.bold ? `<b>${escapeHtml(element.text)}</b>` : escapeHtml(element.text);
  return element.type === 'link' ? `<a>${escapeHtml(element.text ?? element.url)}</a>` : '';
};

const richTextHtml = (block: RichTextBlock): string =>
  block.elements
    .map((part) => {
      if (part.type === 'rich_text_list') {
        return `<ul>${part.elements.map((item) => `<li>${item.elements.map(elementHtml).join('')}</li>`).join('')}</ul>`;
      }
      const inside = part.elements.map(elementHtml).join('');
      if (part.type === 'rich_text_quote') return `<blockquote>${inside}</blockquote>`;
      return part.type === 'rich_text_preformatted' ? `<pre>${inside}</pre>` : `<p>${inside}</p>`;
    })
    .join('');

const contextHtml = (block: ContextBlock): string =>
  block.elements
    .map((part) => {
      if (part.type === 'plain_text') return `<span>${escapeHtml(part.text)}</span>`;
      return part.type === 'mrkdwn' ? `<a>${escapeHtml(part.text.replace(/^<.*\||>$/g, ''))}</a>` : '';
    })
    .join('');

const actionsHtml = (block: ActionsBlock): string =>
  block.elements
    .map((part) => {
      if (part.type === 'button') return `<button>${escapeHtml(part.text.text)}</button>`;
      return part.type === 'static_select'
        ? `<button class="menu">${escapeHtml(part.placeholder?.text ?? '')} ▾</button>`
        : '';
    })
    .join('');

/** A Slack block roughly as Slack draws it: enough to see how an answer reads. */
const blockHtml = (block: KnownBlock): string => {
  if (block.type === 'rich_text') return richTextHtml(block);
  if (block.type === 'header') return `<h2>${escapeHtml(block.text.text)}</h2>`;
  if (block.type === 'divider') return '<hr>';
  if (block.type === 'context') return `<div class="context">${contextHtml(block)}</div>`;
  return block.type === 'actions' ? `<div class="actions">${actionsHtml(block)}</div>` : '';
};

const style = `
  body { margin: 0; background: #fff; font: 15px/1.46668 Lato, "Noto Sans", "DejaVu Sans", sans-serif; color: #1d1c1d; }
  main { padding: 14px 18px 16px; }
  .message { display: grid; grid-template-columns: 36px 1fr; gap: 0 9px; }
  .avatar { width: 36px; height: 36px; border-radius: 8px; background: #1f3a4d; color: #fff; font: bold 20px/36px serif; text-align: center; }
  .name { font-weight: 900; } .app { font-size: 10px; background: #ddd; border-radius: 2px; padding: 1px 3px; margin: 0 5px; vertical-align: 1px; }
  .time, .private { color: #616061; font-size: 12px; }
  .body p, .body blockquote, .body h2 { margin: 4px 0; }
  blockquote { border-left: 4px solid #ddd; padding-left: 12px; margin-left: 0; }
  .context { color: #616061; font-size: 12.5px; margin: 4px 0 8px; display: flex; gap: 8px; flex-wrap: wrap; }
  .actions { display: flex; gap: 8px; margin: 8px 0 0; }
  button { font: bold 13px/1 inherit; font-family: inherit; padding: 7px 12px; border: 1px solid #bbbabb; border-radius: 8px; background: #fff; color: #1d1c1d; }
  button.menu { padding: 7px 10px; } a { color: #1264a3; } hr { border: 0; border-top: 1px solid #ddd; margin: 12px 0; }
  h2 { font-size: 18px; } ul { margin: 4px 0; padding-left: 24px; } pre { background: #f8f8f8; border: 1px solid #ddd; border-radius: 4px; padding: 8px; white-space: pre-wrap; font-size: 12px; }
  .modal { border: 1px solid #ddd; border-radius: 10px; padding: 6px 22px 14px; } .modal h1 { font-size: 20px; margin: 10px 0; }
`;

const page = (inside: string): string =>
  `<!doctype html><meta charset="utf-8"><style>${style}</style><main>${inside}</main>`;

/** A page with one message of the bot. */
export const messageHtml = (blocks: readonly KnownBlock[], isPrivate: boolean): string =>
  page(
    `<div class="message"><div class="avatar">D</div><div class="body"><span class="name">Dispute Desk</span>` +
      `<span class="app">APP</span><span class="time">14:05</span>` +
      `${isPrivate ? '<div class="private">Only visible to you</div>' : ''}${blocks.map(blockHtml).join('')}</div></div>`,
  );

/** A page with a modal or a home. */
export const viewHtml = (title: string, blocks: readonly KnownBlock[]): string =>
  page(`<div class="modal">${title ? `<h1>${escapeHtml(title)}</h1>` : ''}${blocks.map(blockHtml).join('')}</div>`);
