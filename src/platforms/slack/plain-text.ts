const ENTITIES: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>' };

/** `<https://…|label>`, `<#C1|name>`, `<@U1|name>`, `<!here>` as a reader sees them; mentions of people go. */
const readAngles = (inner: string): string => {
  const [target = '', label = ''] = inner.split('|', 2);
  if (target.startsWith('@')) return label ? `@${label}` : '';
  if (target.startsWith('#')) return label ? `#${label}` : '';
  if (target.startsWith('!')) return '';
  return label || target.replace(/^mailto:/, '');
};

/** `*bold*`, `_italic_`, `~struck~` and code, without the marks: 400 characters at most, so that
 * reading a long message stays quick. */
const MARKED = /(?<![\p{L}\p{N}])([*_~`]{1,3})(?=\S)([^\n]{1,400}?)(?<=\S)\1(?![\p{L}\p{N}])/gu;

/** The text of a Slack message as its writer meant it. */
export const plainText = (text: string): string =>
  text
    .replace(/<([^<>]*)>/g, (_, inner: string) => readAngles(inner))
    .replace(/&(?:amp|lt|gt);/g, (entity) => ENTITIES[entity] ?? entity)
    .replace(/^>+ ?/gm, '')
    .replace(MARKED, '$2')
    .replace(/[^\S\n]+/g, ' ')
    .trim();

/** The people that a message mentions. */
export const mentionsOf = (text: string): readonly string[] =>
  [...text.matchAll(/<@([A-Z0-9]+)(?:\|[^<>]*)?>/g)].flatMap((match) => match[1] ?? []);
