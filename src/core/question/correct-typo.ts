/** A word that a mistyped one may stand for. */
interface Known {
  readonly word: string;
  /** How readily it is taken. */
  readonly worth: number;
  readonly letters: number;
}

/** Words by length and first letter, to look for near ones in few places. */
export interface SpellingIndex {
  /**
   * The known word nearest to a mistyped one, or null; source words win over general ones.
   *
   * @param name whether the word is written like a name, which is never a mistyped general word
   */
  correct(word: string, name?: boolean): string | null;
}

/** Damerau-Levenshtein distance (adjacent letters swapped count once), given up above `most`. */
export const editDistance = (a: string, b: string, most: number): number => {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    let best = i;
    for (let j = 1; j <= b.length; j += 1) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let value = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        value = Math.min(value, (beforeLast[j - 2] ?? 0) + 1);
      row.push(value);
      best = Math.min(best, value);
    }
    if (best > most) return most + 1;
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? most + 1;
};

/** Worth of a word that stands in a source, beside half of it for a general one. */
const SOURCE_WORTH = 1;

/** Shortest word that is taken for mistyped: shorter ones have too many neighbours. Letters. */
const SHORTEST = 4;
/** Longest word that is looked at: longer ones are noise. Letters. */
const LONGEST = 24;

/** The letters of a word, as bits: some share one, which only means that a word more is compared. */
const lettersOf = (word: string): number => {
  let letters = 0;
  for (let at = 0; at < word.length; at += 1) letters |= 1 << word.charCodeAt(at);
  return letters;
};

/** How many letters only one of two words has, at most 32. */
const onlyInOne = (a: number, b: number): number => {
  let count = 0;
  for (let rest = a ^ b; rest !== 0; rest &= rest - 1) count += 1;
  return count;
};

/** Letters that may differ: two in a long word, one in a short one. */
const allowed = (word: string): number => (word.length >= 9 ? 2 : 1);

/**
 * @param sourceWords folded words of the sources with how often they stand there
 * @param generalWords folded words that are rightly spelt although no source has them
 */
export const createSpellingIndex = (
  sourceWords: Iterable<readonly [string, number]>,
  generalWords: Iterable<string>,
): SpellingIndex => {
  const buckets = new Map<string, Known[]>();
  const put = (word: string, worth: number): void => {
    if (word.length < SHORTEST || /[\d.]/.test(word)) return;
    const key = `${word[0]}${word.length}`;
    const known = { word, worth, letters: lettersOf(word) };
    const bucket = buckets.get(key);
    if (bucket) bucket.push(known);
    else buckets.set(key, [known]);
  };
  for (const [word, count] of sourceWords) put(word, SOURCE_WORTH + Math.min(count, 50) / 100);
  for (const word of generalWords) put(word, 0.5);

  const near = (word: string): readonly Known[] => {
    const firsts = new Set([word[0], word[1]]);
    const found: Known[] = [];
    for (const first of firsts) {
      for (let length = word.length - 2; length <= word.length + 2; length += 1)
        found.push(...(buckets.get(`${first}${length}`) ?? []));
    }
    return found;
  };

  return {
    correct: (word, name = false) => {
      if (word.length < SHORTEST || word.length > LONGEST || /[\d.]/.test(word)) return null;
      const most = allowed(word);
      const letters = lettersOf(word);
      let best: { word: string; score: number } | null = null;
      for (const candidate of near(word)) {
        if (name && candidate.worth < SOURCE_WORTH) continue;
        // One changed letter takes one away and brings another.
        if (onlyInOne(letters, candidate.letters) > 2 * most) continue;
        const distance = editDistance(word, candidate.word, most);
        if (distance > most) continue;
        const score = distance - candidate.worth / 2 + (candidate.word[0] === word[0] ? 0 : 0.5);
        if (!best || score < best.score || (score === best.score && candidate.word < best.word))
          best = { word: candidate.word, score };
      }
      return best?.word ?? null;
    },
  };
};
