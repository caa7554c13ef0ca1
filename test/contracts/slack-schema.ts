import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Ajv, type ValidateFunction } from 'ajv';
import { createGenerator } from 'ts-json-schema-generator';
import { z } from 'zod';

/** Roots of Slack's published types that requests are checked against. */
const ROOTS = ['KnownBlock', 'ModalView', 'HomeView'] as const;
type Root = (typeof ROOTS)[number];

const require = createRequire(import.meta.url);
const typesFolder = join(require.resolve('@slack/types'), '..');
const { version } = z
  .object({ version: z.string() })
  .parse(JSON.parse(readFileSync(join(typesFolder, '..', 'package.json'), 'utf8')));
const cache = join(import.meta.dirname, '..', '..', 'node_modules', '.cache', 'dispute-desk');

/** The limits that Slack's types state in their comments, as schema. */
const withLimits = (node: unknown): unknown => {
  if (Array.isArray(node)) return node.map(withLimits);
  if (typeof node !== 'object' || node === null) return node;
  const copy: Record<string, unknown> = Object.fromEntries(
    Object.entries(node).map(([key, value]) => [key, withLimits(value)]),
  );
  const said = typeof copy['description'] === 'string' ? copy['description'] : '';
  const length = /Maximum length[^.]*?is ([\d,]+) characters/i.exec(said)?.[1];
  const items = /Maximum (?:number of items|of items)[^.]*?is (\d+)|maximum of (\d+)/i.exec(said);
  if (length && copy['type'] === 'string') copy['maxLength'] = Number(length.replace(',', ''));
  if (items && copy['type'] === 'array') copy['maxItems'] = Number(items[1] ?? items[2]);
  return copy;
};

const generate = (root: Root): unknown =>
  createGenerator({
    path: join(typesFolder, 'index.d.ts'),
    type: '*',
    skipTypeCheck: true,
    additionalProperties: false,
    expose: 'all',
  }).createSchema(root);

/** Generating takes two seconds, so the schemas of a version of the types are kept. */
const schemaOf = (root: Root): object => {
  const file = join(cache, `slack-types-${version}-${root}.json`);
  if (!existsSync(file)) {
    mkdirSync(cache, { recursive: true });
    writeFileSync(file, JSON.stringify(generate(root)));
  }
  return z.record(z.string(), z.unknown()).parse(withLimits(JSON.parse(readFileSync(file, 'utf8'))));
};

const validators = new Map<Root, ValidateFunction>();

const validatorOf = (root: Root): ValidateFunction => {
  const known = validators.get(root);
  if (known) return known;
  const made = new Ajv({ strict: false, allErrors: false }).compile(schemaOf(root));
  validators.set(root, made);
  return made;
};

/** What is wrong with a block or view by Slack's published types; empty when nothing is. */
export const schemaFaults = (root: Root, value: unknown): string[] => {
  const validate = validatorOf(root);
  if (validate(value)) return [];
  return [`${root}: ${JSON.stringify(validate.errors?.slice(-3))} in ${JSON.stringify(value).slice(0, 400)}`];
};
