import { z } from 'zod';

const COMPONENTS_V2 = 1 << 15;
const SUPPRESS_EMBEDS = 1 << 2;

const body = z.looseObject({
  content: z.string().optional(),
  flags: z.number().default(0),
  components: z.array(z.unknown()).default([]),
  allowed_mentions: z.unknown().optional(),
});

const component = z.looseObject({
  type: z.number(),
  content: z.string().optional(),
  custom_id: z.string().optional(),
  label: z.string().optional(),
  style: z.number().optional(),
  components: z.array(z.unknown()).optional(),
  options: z.array(z.object({ label: z.string().min(1).max(100), value: z.string().min(1).max(100) })).optional(),
});

type Component = z.infer<typeof component>;

const flatten = (components: readonly unknown[]): Component[] =>
  components.flatMap((one) => {
    const parsed = component.parse(one);
    return [parsed, ...flatten(parsed.components ?? [])];
  });

/** Every component of a message, nested ones too. */
export const componentsOf = (message: unknown): Component[] => flatten(body.parse(message).components);

/** All that a message says, as markdown. */
export const textOf = (message: unknown): string =>
  [body.parse(message).content ?? '', ...componentsOf(message).map(({ content }) => content ?? '')]
    .filter(Boolean)
    .join('\n');

const rowFaults = ({ components = [] }: Component): string[] => {
  const inner = flatten(components);
  const buttons = inner.filter(({ type }) => type === 2);
  return [
    ...(buttons.length > 5 ? ['more than five buttons in a row'] : []),
    ...(buttons.length > 0 && buttons.length < inner.length ? ['buttons and a menu in one row'] : []),
    ...(buttons.some(({ style, label }) => !style || !label || label.length > 80) ? ['a button is wrong'] : []),
  ];
};

/** What Discord refuses in a message although its description allows it. */
export const faultsByLimit = (message: unknown): string[] => {
  const { content = '', flags, components, allowed_mentions: mentions } = body.parse(message);
  const all = componentsOf(message);
  const texts = all.reduce((sum, one) => sum + (one.content?.length ?? 0), 0);
  const ids = all.flatMap((one) => one.custom_id ?? []);
  const layout = (flags & COMPONENTS_V2) !== 0;
  return [
    ...(content.length > 2000 ? ['content above 2,000 characters'] : []),
    ...(texts > 4000 ? ['components with more than 4,000 characters'] : []),
    ...(all.length > 40 ? ['more than 40 components'] : []),
    ...(layout && content ? ['content beside a layout'] : []),
    ...(!layout && all.some(({ type }) => type > 8) ? ['a layout without its flag'] : []),
    ...(!layout && content === '' ? ['an empty message'] : []),
    ...(!layout && (flags & SUPPRESS_EMBEDS) === 0 ? ['previews are not off'] : []),
    ...(!layout && components.length > 5 ? ['more than five rows'] : []),
    ...(all.some((one) => one.content?.trim() === '') ? ['an empty text'] : []),
    ...(new Set(ids).size < ids.length || ids.some((id) => id.length > 100) ? ['a wrong custom_id'] : []),
    ...all.filter(({ type }) => type === 1).flatMap(rowFaults),
    ...(JSON.stringify(mentions) === '{"parse":[],"replied_user":false}' ? [] : ['mentions are not switched off']),
  ];
};

const COMMAND_NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

/** What Discord refuses in the name of a slash command, subcommand or option. */
export const isCommandName = (name: string): boolean => COMMAND_NAME.test(name) && name === name.toLowerCase();
