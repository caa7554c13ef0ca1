import type { Person } from '../index/learn-people.ts';
import { TUNING } from '../tuning.ts';
import type { Unit } from './question.ts';

/** What the sources and editors call people and things. */
export interface AliasTables {
  readonly people: readonly Person[];
  readonly fullNames: ReadonlyMap<number, ReadonlySet<number>>;
}

/** Weakest expansion that still counts as naming a role or modifier. */
const NAMES_IT = 0.25;

const strength = (unit: Unit, term: number): number => unit.targets.get(term) ?? 0;

const withTargets = (unit: Unit, terms: Iterable<number>, worth: number): Unit => {
  const targets = new Map(unit.targets);
  for (const term of terms) if ((targets.get(term) ?? 0) < worth) targets.set(term, worth);
  return { ...unit, targets };
};

/** People whom a unit names by role, told apart by the other words of the question ("the Colombian leader"). */
const peopleCalled = (unit: Unit, units: readonly Unit[], people: readonly Person[]): readonly Person[] => {
  if (unit.name && !unit.role) return [];
  const fitting = people.filter(({ role }) => strength(unit, role) >= NAMES_IT);
  const told = fitting.filter(({ modifiers }) =>
    units.some(
      (other) =>
        other !== unit &&
        Math.abs(other.at - unit.at) <= 3 &&
        modifiers.some((term) => strength(other, term) >= NAMES_IT),
    ),
  );
  if (told.length > 0) return told;
  const surnames = new Set(fitting.map(({ name }) => name.at(-1)));
  return surnames.size === 1 ? fitting : [];
};

/** Lets roles stand for the people who hold them, and first names for the surnames that follow them. */
export const addAliases = (units: readonly Unit[], { people, fullNames }: AliasTables): readonly Unit[] =>
  units.map((unit, at) => {
    const called = peopleCalled(unit, units, people);
    const surnames = called.flatMap(({ name }) => name.slice(-1));
    const alias = surnames.length > 0 ? withTargets(unit, surnames, TUNING.aliasStrength) : unit;
    const next = units[at + 1];
    if (!next?.name || next.at !== unit.at + 1) return alias;
    const followed = [...unit.targets].some(
      ([term, worth]) => worth === 1 && [...(fullNames.get(term) ?? [])].some((other) => next.targets.get(other) === 1),
    );
    const surname = [...next.targets].filter(([, worth]) => worth === 1).map(([term]) => term);
    return followed ? withTargets(alias, surname, TUNING.aliasStrength) : alias;
  });
