/** Characters of a value that a message shows; longer ones are cut so that a message stays one readable line. */
const SHOWN = 80;

/** A value of a file as a message shows it: quoted, control characters escaped, cut when long. */
export function showValue(value: string): string {
  const characters = Array.from(value);
  return JSON.stringify(characters.length > SHOWN ? `${characters.slice(0, SHOWN).join('')}…` : value);
}
