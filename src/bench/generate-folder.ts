import { createRandom, type Random } from './seeded-random.ts';
import {
  DEEDS,
  GROUPS,
  MONTHS,
  NAME_ENDINGS,
  PLACE_ENDINGS,
  QUALITIES,
  REASONS,
  ROLES,
  SYLLABLES,
  THINGS,
  WEEKDAYS,
} from './word-lists.ts';

/** An invented article. */
interface GeneratedSource {
  readonly id: string;
  readonly text: string;
}

/** Invented articles with questions about them. */
export interface GeneratedFolder {
  readonly sources: readonly GeneratedSource[];
  readonly questions: readonly string[];
}

interface Size {
  readonly sentences: number;
  readonly questions: number;
}

/** What a sentence tells and a question asks. */
interface Fact {
  readonly actor: string;
  readonly deed: readonly [past: string, base: string];
  readonly thing: string;
  readonly place: string;
  readonly date: string;
  readonly reason: string;
  readonly count: number;
  readonly group: string;
}

const SEED = 20_26;
const SENTENCES_IN_PARAGRAPH = 3;
const PARAGRAPHS_IN_SOURCE = 10;

/** Share of questions with a mistyped word, and of those about a name that no source has. */
const MISTYPED = 0.1;
const UNKNOWN = 0.1;

const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

const inventName = (random: Random, endings: readonly string[]): string =>
  capitalised(random.pick(SYLLABLES) + (random.next() < 0.5 ? random.pick(SYLLABLES) : '') + random.pick(endings));

const inventFact = (random: Random, people: readonly string[], places: readonly string[]): Fact => ({
  actor: random.pickCommon(people),
  deed: random.pickCommon(DEEDS),
  thing: `${random.pickCommon(QUALITIES)} ${random.pickCommon(THINGS)}`,
  place: random.pickCommon(places),
  date: `${random.pick(MONTHS)} ${random.between(1, 28)}`,
  reason: random.pick(REASONS),
  count: random.between(12, 9000),
  group: random.pickCommon(GROUPS),
});

const SENTENCES: readonly ((fact: Fact, random: Random) => string)[] = [
  ({ actor, deed, thing, place, date }) => `${actor} ${deed[0]} the ${thing} in ${place} on ${date}.`,
  ({ actor, deed, thing, reason }) => `${actor} ${deed[0]} the ${thing} because ${reason}, officials said.`,
  ({ actor, deed, thing }, random) =>
    `On ${random.pick(WEEKDAYS)}, ${actor} said the government had ${deed[0]} the ${thing}.`,
  ({ count, group, thing, place }) =>
    `About ${count.toLocaleString('en')} ${group} marched against the ${thing} in ${place}.`,
  ({ actor, thing, group }) =>
    `${actor} accused the ${group} of damaging the ${thing}, a charge that their union rejected.`,
  ({ actor, thing, place }) =>
    `“The ${thing} belongs to the people of ${place},” ${actor} told reporters after the vote.`,
  ({ actor, deed, thing, date }) =>
    `Shortly after, ${actor} ${deed[0]} the ${thing}, which had been promised since ${date}.`,
  ({ actor, group, count }) =>
    `He promised the ${group} ${(count / 10).toFixed(1)} million crowns, according to ${actor}.`,
];

const QUESTIONS: readonly ((fact: Fact) => string)[] = [
  ({ actor, deed, thing }) => `When did ${actor} ${deed[1]} the ${thing}?`,
  ({ actor, deed, thing }) => `Why did ${actor} ${deed[1]} the ${thing}?`,
  ({ deed, thing, place }) => `Who ${deed[0]} the ${thing} in ${place}?`,
  ({ actor, deed, thing }) => `where did ${actor.toLowerCase()} ${deed[1]} the ${thing}`,
  ({ group, thing, place }) => `How many ${group} marched against the ${thing} in ${place}?`,
  ({ actor, thing }) => `What did ${actor} say about the ${thing}?`,
  ({ actor, group }) => `Did ${actor} accuse the ${group}?`,
  ({ deed, thing, place }) =>
    `I read somewhere that the ${thing} was ${deed[0]}, and I wonder who did that and what people in ${place} said about it`,
];

const mistype = (text: string, random: Random): string => {
  const at = random.between(Math.floor(text.length / 2), text.length - 3);
  return text.slice(0, at) + text.charAt(at + 1) + text.charAt(at) + text.slice(at + 2);
};

const inventQuestion = (fact: Fact, random: Random): string => {
  const asked = random.next() < UNKNOWN ? { ...fact, actor: `${inventName(random, NAME_ENDINGS)}x` } : fact;
  const text = random.pick(QUESTIONS)(asked);
  return random.next() < MISTYPED ? mistype(text, random) : text;
};

const chunk = <Item>(items: readonly Item[], size: number): Item[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, at) => items.slice(at * size, (at + 1) * size));

/** Invents articles of about so many sentences, each with people and places of its own, the same ones in every run. */
export const generateFolder = (size: Size): GeneratedFolder => {
  const random = createRandom(SEED);
  const inSource = SENTENCES_IN_PARAGRAPH * PARAGRAPHS_IN_SOURCE;
  const known = Array.from({ length: 40 }, () => `${random.pick(ROLES)} ${inventName(random, NAME_ENDINGS)}`);
  const facts: Fact[] = [];
  const sources = Array.from({ length: Math.ceil(size.sentences / inSource) }, (_, number): GeneratedSource => {
    const own = Array.from(
      { length: 4 },
      () => `${inventName(random, NAME_ENDINGS)} ${inventName(random, NAME_ENDINGS)}`,
    );
    const people = [...own, random.pickCommon(known), random.pickCommon(known)];
    const places = Array.from({ length: 3 }, () => inventName(random, PLACE_ENDINGS));
    const sentences = Array.from({ length: Math.min(inSource, size.sentences - number * inSource) }, () => {
      const fact = inventFact(random, people, places);
      facts.push(fact);
      return random.pickCommon(SENTENCES)(fact, random);
    });
    const paragraphs = chunk(sentences, SENTENCES_IN_PARAGRAPH).map((paragraph) => paragraph.join(' '));
    const published = `2025-${String(random.between(1, 12)).padStart(2, '0')}-${String(random.between(1, 28)).padStart(2, '0')}`;
    return {
      id: `article-${number}`,
      text: `---\ntitle: News from ${places[0] ?? 'abroad'}\npublished: ${published}\nlanguage: en\n---\n\n${paragraphs.join('\n\n')}\n`,
    };
  });
  return {
    sources,
    questions: Array.from({ length: size.questions }, () => inventQuestion(random.pick(facts), random)),
  };
};
