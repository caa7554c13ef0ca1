import { faultsByLimit, isCommandName } from './limits.ts';
import { type KeptMessage, keptMessage } from './messages.ts';
import { directChannel, ID, newId, userOf } from './people.ts';
import { faultsBySpec } from './spec.ts';

/** One request of the bot. */
export interface Received {
  readonly method: string;
  readonly path: string;
  readonly body: { readonly [key: string]: unknown };
  readonly query: URLSearchParams;
}

type Body = Received['body'];

/** What the fake API remembers. */
export interface Rest {
  readonly violations: string[];
  /** Messages by identifier, in the order they were posted. */
  readonly messages: Map<string, KeptMessage>;
  readonly files: string[];
  readonly nonces: Map<string, KeptMessage>;
  readonly acknowledged: Set<string>;
  commands: unknown[];
  flags: number;
  readonly gatewayUrl: () => string;
}

interface Answer {
  readonly status: number;
  readonly json?: unknown;
}

const refusal = (status: number, code: number): Answer => ({ status, json: { message: 'refused', code } });

const keep = (rest: Rest, body: Body, channel: string): KeptMessage => {
  const message = keptMessage(body, channel);
  rest.messages.set(message.id, message);
  return message;
};

const postMessage = (rest: Rest, body: Body, channel: string): Answer => {
  rest.violations.push(...faultsBySpec('MessageCreateRequest', body), ...faultsByLimit(body));
  const { nonce } = body;
  if (typeof nonce !== 'string' || body['enforce_nonce'] !== true) rest.violations.push('a post without nonce');
  const known = rest.nonces.get(String(nonce));
  const message = known ?? keep(rest, body, channel);
  rest.nonces.set(String(nonce), message);
  rest.violations.push(...faultsBySpec('MessageResponse', message));
  return { status: 200, json: message };
};

/** The newest first; of what came after an identifier the earliest. Nonces need not be given back. */
const listMessages = (rest: Rest, channel: string, query: URLSearchParams): Answer => {
  const after = BigInt(query.get('after') ?? 0);
  const later = [...rest.messages.values()].filter(
    ({ id, channel_id: place }) => place === channel && BigInt(id) > after,
  );
  const page = later.slice(0, Number(query.get('limit') ?? 50)).map((message) => ({ ...message, nonce: undefined }));
  rest.violations.push(...page.flatMap((message) => faultsBySpec('MessageResponse', message)));
  return { status: 200, json: page.toReversed() };
};

const SCHEMA_OF_CALLBACK: Readonly<Record<number, string>> = {
  4: 'CreateMessageInteractionCallbackRequest',
  5: 'CreateMessageInteractionCallbackRequest',
  6: 'UpdateMessageInteractionCallbackRequest',
  8: 'ApplicationCommandAutocompleteCallbackRequest',
  9: 'ModalInteractionCallbackRequest',
};

const callback = (rest: Rest, id: string, body: Body): Answer => {
  const type = Number(body['type']);
  if (rest.acknowledged.has(id)) return refusal(400, 40060);
  rest.acknowledged.add(id);
  rest.violations.push(...faultsBySpec(SCHEMA_OF_CALLBACK[type] ?? `callback ${type}`, body));
  if (type === 4) {
    rest.violations.push(...faultsByLimit(body['data']));
    const message = keep(rest, body['data'] as Body, ID.channel);
    return { status: 200, json: { interaction: { id, type: 2 }, resource: { type, message } } };
  }
  return { status: 204 };
};

const followUp = (rest: Rest, method: string, body: Body): Answer => {
  if (method === 'DELETE') return { status: 204 };
  const schema = method === 'PATCH' ? 'IncomingWebhookUpdateRequestPartial' : 'IncomingWebhookRequestPartial';
  rest.violations.push(...faultsBySpec(schema, body), ...faultsByLimit(body));
  const message = keep(rest, body, ID.channel);
  rest.violations.push(...faultsBySpec('MessageResponse', message));
  return { status: 200, json: message };
};

const application = ({ flags }: Rest) => ({
  id: ID.application,
  name: 'desk',
  icon: null,
  description: '',
  type: null,
  flags,
  flags_new: String(flags),
  verify_key: 'aa',
  redirect_uris: [],
  interactions_endpoint_url: null,
  role_connections_verification_url: null,
  owner: userOf(ID.person, { primary_guild: null }),
  approximate_guild_count: 1,
  approximate_user_install_count: 0,
  approximate_user_authorization_count: 0,
  explicit_content_filter: 0,
  eligible_oauth2_scopes: [],
  team: null,
});

const namesOf = (command: { readonly [key: string]: unknown }): string[] => [
  ...(command['type'] === 3 ? [] : [String(command['name']), ...Object.values(command['name_localizations'] ?? {})]),
  ...((command['options'] ?? []) as Body[]).flatMap(namesOf),
];

/** Keeps commands as Discord does: with identifiers, without what is the usual. */
const putCommands = (rest: Rest, body: Body): Answer => {
  const commands = body as unknown as Body[];
  rest.violations.push(
    ...commands.flatMap((command) => faultsBySpec('ApplicationCommandUpdateRequest', command)),
    ...commands.flatMap(namesOf).filter((name) => !isCommandName(name)),
  );
  rest.commands = commands.map((command) => ({
    id: newId(),
    application_id: ID.application,
    version: newId(),
    default_member_permissions: null,
    nsfw: false,
    description: '',
    ...JSON.parse(JSON.stringify(command), (key, value) => (key === 'required' && !value ? undefined : value)),
  }));
  rest.violations.push(...rest.commands.flatMap((command) => faultsBySpec('ApplicationCommandResponse', command)));
  return { status: 200, json: rest.commands };
};

const session = { total: 1000, remaining: 1000, reset_after: 1000, max_concurrency: 1 };

const checked = (rest: Rest, schema: string, json: unknown): Answer => {
  rest.violations.push(...faultsBySpec(schema, json));
  return { status: 200, json };
};

/** Does what Discord does at an address. */
export const handleRequest = (rest: Rest, { method, path, body, query }: Received): Answer => {
  const [, first = '', second = '', third = '', fourth = ''] = path.split('/');
  const line = `${method} /${first}/${third}`;
  if (path === '/applications/@me') return checked(rest, 'PrivateApplicationResponse', application(rest));
  if (path === '/gateway/bot') {
    return checked(rest, 'GatewayBotResponse', { url: rest.gatewayUrl(), shards: 1, session_start_limit: session });
  }
  if (line === 'GET /applications/commands') return { status: 200, json: rest.commands };
  if (line === 'PUT /applications/commands') return putCommands(rest, body);
  if (line === 'POST /users/channels') return checked(rest, 'PrivateChannelResponse', directChannel());
  if (line === 'POST /channels/messages' && fourth === '') return postMessage(rest, body, second);
  if (line === 'PUT /channels/messages') return { status: 204 };
  if (line === 'GET /channels/messages' && fourth === '') return listMessages(rest, second, query);
  if (line === 'GET /channels/messages') {
    const message = rest.messages.get(fourth);
    return message ? { status: 200, json: message } : refusal(404, 10008);
  }
  if (first === 'interactions') return callback(rest, second, body);
  if (first === 'webhooks') return followUp(rest, method, body);
  rest.violations.push(`unknown request ${method} ${path}`);
  return refusal(404, 0);
};
