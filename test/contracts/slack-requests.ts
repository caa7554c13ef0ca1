import { schemaFaults } from './slack-schema.ts';

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** Every text that Slack reads as mrkdwn, by its path. */
const mrkdwnOf = (value: unknown, path = ''): [string, string][] => {
  if (Array.isArray(value)) return value.flatMap((item, at) => mrkdwnOf(item, `${path}[${at}]`));
  if (!isRecord(value)) return [];
  const own: [string, string][] =
    value['type'] === 'mrkdwn' && typeof value['text'] === 'string' ? [[path, value['text']]] : [];
  return [...own, ...Object.entries(value).flatMap(([key, item]) => mrkdwnOf(item, `${path}.${key}`))];
};

/** Elements that alert somebody. In plain and rich text, words never do. */
const alertsOf = (value: unknown): string[] =>
  JSON.stringify(value)?.match(/"type":"(?:user|usergroup|broadcast|channel)"/g) ?? [];

const LINK = /<https?:[^<>|\s]+\|[\w.-]+>/g;

const emptyTexts = (value: unknown): string[] => JSON.stringify(value)?.match(/"text":""/g) ?? [];

const blockFaults = (blocks: unknown, most: number): string[] => {
  if (!Array.isArray(blocks)) return ['blocks are no list'];
  const ids = blocks.flatMap((block: unknown) => (isRecord(block) && block['block_id'] ? [block['block_id']] : []));
  return [
    ...(blocks.length > most ? [`${blocks.length} blocks`] : []),
    ...(new Set(ids).size < ids.length ? ['a block_id twice'] : []),
    ...blocks.flatMap((block) => schemaFaults('KnownBlock', block)),
    ...emptyTexts(blocks),
    ...mrkdwnOf(blocks).flatMap(([path, text]) => (/[<>&]/.test(text.replace(LINK, '')) ? [`${path}: ${text}`] : [])),
  ];
};

const MESSAGES = new Set(['chat.postMessage', 'chat.postEphemeral', 'response_url']);

const messageFaults = (method: string, request: Record<string, unknown>): string[] => {
  if (request['delete_original'] === true) return [];
  const text = request['text'];
  return [
    ...(typeof text === 'string' && text.trim() !== '' ? [] : ['a message without text']),
    ...(typeof text === 'string' && /<|>|&(?!amp;|lt;|gt;)/.test(text) ? [`text is not escaped: ${text}`] : []),
    ...(typeof text === 'string' && text.length > 40_000 ? ['text is too long'] : []),
    ...(JSON.stringify(request['blocks'] ?? []).length > 13_000 ? ['blocks are too long'] : []),
    ...(method !== 'chat.postEphemeral' && request['unfurl_links'] !== false ? ['links unfurl'] : []),
    ...(method !== 'chat.postEphemeral' && request['unfurl_media'] !== false ? ['media unfurl'] : []),
    ...blockFaults(request['blocks'], 50),
  ];
};

const viewFaults = (view: unknown): string[] => {
  if (!isRecord(view)) return ['no view'];
  const title = isRecord(view['title']) ? view['title']['text'] : '';
  return [
    ...schemaFaults(view['type'] === 'home' ? 'HomeView' : 'ModalView', view),
    ...(typeof title === 'string' && title.length > 24 ? ['the title is too long'] : []),
    ...blockFaults(view['blocks'], 100),
  ];
};

/** What Slack would refuse in a request, and what this program never does: alert somebody, preview links. */
export const requestFaults = (method: string, request: Record<string, unknown>): string[] => {
  const faults = MESSAGES.has(method)
    ? messageFaults(method, request)
    : method.startsWith('views.')
      ? viewFaults(request['view'])
      : [];
  return [...faults, ...alertsOf(request['blocks'] ?? request['view'])].map((fault) => `${method}: ${fault}`);
};
