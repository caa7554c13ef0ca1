/** Longest slug: a file name should stay easy to type. Characters. */
const LONGEST = 60;

/** Words of a slug that is made from an article's beginning. */
const FIRST_WORDS = 8;

/** A file name of small letters, digits and hyphens for a title. */
export function slugOf(title: string): string {
  // Accents, apostrophes and the full stops of "U.S." and "D.C." go without a trace, all else parts words.
  const plain = title
    .normalize('NFKD')
    .replace(/\p{M}|['’‘]|(?<=\p{L})\.(?=\p{L})/gu, '')
    .toLowerCase();
  const words = plain.match(/[a-z0-9]+/g) ?? [];
  let slug = '';
  for (const word of words) {
    const longer = slug === '' ? word.slice(0, LONGEST) : `${slug}-${word}`;
    if (longer.length > LONGEST) break;
    slug = longer;
  }
  return slug === '' ? 'article' : slug;
}

/** A file name from the first words of an article. */
export function slugOfText(text: string): string {
  return slugOf(text.trim().split(/\s+/, FIRST_WORDS).join(' '));
}
