import { type REST, Routes } from 'discord.js';
import { commandDefinitions } from './command-definitions.ts';

/** What a definition may leave out, and Discord's answer has. */
const DEFAULTS: Readonly<Record<string, unknown>> = { required: false, autocomplete: false };

/** The part of what Discord has that a definition speaks of, in the definition's own order. */
const project = (wanted: unknown, found: unknown): unknown => {
  if (Array.isArray(wanted)) {
    if (!Array.isArray(found) || found.length !== wanted.length) return found ?? null;
    return wanted.map((item, at) => project(item, found[at]));
  }
  if (typeof wanted !== 'object' || wanted === null) return found ?? null;
  const held = new Map(Object.entries(found ?? {}));
  return Object.fromEntries(
    Object.entries(wanted).map(([key, value]) => [key, project(value, held.get(key) ?? DEFAULTS[key])]),
  );
};

const nameOf = (command: unknown): unknown => (command as { readonly name?: unknown } | null)?.name;

const isSame = (wanted: readonly unknown[], found: unknown): boolean => {
  if (!Array.isArray(found) || found.length !== wanted.length) return false;
  const inOrder = wanted.map((command) => found.find((other: unknown) => nameOf(other) === nameOf(command)));
  const options = (commands: readonly unknown[]): number => JSON.stringify(commands).match(/"type":/g)?.length ?? 0;
  return JSON.stringify(project(wanted, inOrder)) === JSON.stringify(wanted) && options(inOrder) === options(wanted);
};

/** Registers the commands, only when they differ from what Discord has. Whether they did. */
export const registerCommands = async (rest: REST, application: string): Promise<boolean> => {
  const wanted = commandDefinitions();
  const route = Routes.applicationCommands(application);
  const found = await rest.get(route, { query: new URLSearchParams({ with_localizations: 'true' }) });
  if (isSame(wanted, found)) return false;
  await rest.put(route, { body: wanted });
  return true;
};
