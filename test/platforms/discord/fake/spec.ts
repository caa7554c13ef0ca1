import type { z } from 'zod';

/** Discord's own description of its API, as schemas. */
const spec: Readonly<Record<string, z.ZodType>> = await import('discord-api-spec/zod');

const keysOf = (value: unknown, path = ''): string[] => {
  if (Array.isArray(value)) return value.flatMap((item, at) => keysOf(item, `${path}/${at}`));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [`${path}/${key}`, ...keysOf(inner, `${path}/${key}`)]);
};

/** What is wrong with a value, by Discord's description of it; what that does not know counts as wrong too. */
export const faultsBySpec = (name: string, value: unknown): string[] => {
  const schema = spec[`${name}Schema`];
  if (schema === undefined) return [`there is no schema ${name}`];
  const parsed = schema.safeParse(value);
  if (!parsed.success) return [`${name}: ${JSON.stringify(parsed.error.issues).slice(0, 1500)}`];
  const known = new Set(keysOf(parsed.data));
  return keysOf(value)
    .filter((key) => !known.has(key))
    .map((key) => `${name}: ${key} is unknown`);
};
