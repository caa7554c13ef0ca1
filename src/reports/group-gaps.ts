import type { Language } from '../core/model.ts';
import type { AnswerRecord, ShownExcerpt } from '../stores/answers.ts';
import { contentStems, jaccard } from './content-stems.ts';

/** Share of content words from which two questions count as asking the same thing: half of both together. */
const SAME_QUESTION = 0.5;

/** A channel that everyone in it can read. */
interface PublicPlace {
  readonly platform: string;
  readonly team: string | null;
  readonly channel: string;
}

/** What people asked and the sources do not answer. */
export interface Gap {
  /** How often it was asked. */
  readonly asked: number;
  /** How often of these in private: by whom and where is not told. */
  readonly privately: number;
  /** The ways in which it was put, most frequent first. */
  readonly wordings: readonly { readonly text: string; readonly asked: number }[];
  readonly language: Language;
  /** What is missing, as the latest answer said it; null when it said nothing. */
  readonly missing: string | null;
  /** The nearest passage that the latest answer showed; null when it showed none. */
  readonly nearest: Pick<ShownExcerpt, 'source' | 'text' | 'citation'> | null;
  readonly channels: readonly PublicPlace[];
  /** When it was last asked, in milliseconds since 1970. */
  readonly last: number;
}

interface Group {
  readonly stems: ReadonlySet<string>;
  readonly records: AnswerRecord[];
}

const isGap = ({ kind, origin, status }: AnswerRecord): boolean =>
  kind === 'question' && origin === 'asked' && status === 'not_in_sources';

const countWordings = (records: readonly AnswerRecord[]): Gap['wordings'] => {
  const counts = new Map<string, number>();
  for (const { question } of records) counts.set(question, (counts.get(question) ?? 0) + 1);
  return [...counts].map(([text, asked]) => ({ text, asked })).sort((a, b) => b.asked - a.asked);
};

const publicPlaces = (records: readonly AnswerRecord[]): readonly PublicPlace[] => {
  const places = new Map<string, PublicPlace>();
  for (const { place } of records) {
    const { platform, team, channel, audience } = place;
    if (audience === 'public' && channel !== null) places.set(`${platform} ${channel}`, { platform, team, channel });
  }
  return [...places.values()];
};

const describe = ({ records }: Group): Gap | null => {
  const latest = records.at(-1);
  if (latest === undefined) return null;
  const near = latest.excerpts[0];
  return {
    asked: records.length,
    privately: records.filter(({ place }) => place.audience === 'private').length,
    wordings: countWordings(records),
    language: latest.language,
    missing: latest.missing,
    nearest: near ? { source: near.source, text: near.text, citation: near.citation } : null,
    channels: publicPlaces(records),
    last: latest.at,
  };
};

/**
 * Groups the questions that went unanswered by what they ask, most asked first, then the latest. A question joins the
 * first group whose first question shares half of the content words of both; languages are kept apart.
 *
 * @param records oldest first
 */
export const groupGaps = (records: Iterable<AnswerRecord>): readonly Gap[] => {
  const groups: Record<Language, Group[]> = { en: [], es: [] };
  for (const record of records) {
    if (!isGap(record)) continue;
    const stems = contentStems([...record.context, record.question].join(' '), record.language);
    const list = groups[record.language];
    const group = list.find((one) => jaccard(one.stems, stems) >= SAME_QUESTION);
    if (group) group.records.push(record);
    else list.push({ stems, records: [record] });
  }
  return [...groups.en, ...groups.es]
    .flatMap((group) => describe(group) ?? [])
    .sort((a, b) => b.asked - a.asked || b.last - a.last);
};
