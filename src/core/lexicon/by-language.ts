import type { Language } from '../model.ts';

/** One of each language. */
export type ByLanguage<T> = Readonly<Record<Language, T>>;

/** Makes one for each language. */
export const both = <T>(make: () => T): ByLanguage<T> => ({ en: make(), es: make() });
