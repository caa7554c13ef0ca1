import type { HomeView, KnownBlock } from '@slack/types';
import type { SourceSummary } from '../../core/answerer.ts';
import type { Answer, Language } from '../../core/model.ts';
import { messages } from '../messages.ts';
import { paragraph, plain, richText, smallPrint, words } from './blocks.ts';

/** Slack takes 100 blocks in a view; a home with more sources than this is a list that nobody reads. */
const MOST_SOURCES = 40;

export interface HomeContent {
  readonly sources: readonly SourceSummary[];
  readonly examples: readonly string[];
  readonly command: string;
  readonly language: Language;
}

const bullets = (lines: readonly string[]): KnownBlock[] =>
  lines.length === 0
    ? []
    : [
        richText({
          type: 'rich_text_list',
          style: 'bullet',
          elements: lines.map((text) => paragraph(...words(text))),
        }),
      ];

const header = (text: string): KnownBlock => ({ type: 'header', text: plain(text) });

const asOf = (sources: readonly SourceSummary[]): Answer['as_of'] => ({
  newest_source:
    sources
      .flatMap(({ published }) => published ?? [])
      .toSorted()
      .at(-1) ?? null,
  sources: sources.length,
});

/** App Home: what the bot knows, examples, how to ask. */
export const renderHome = ({ sources, examples, command, language }: HomeContent): HomeView => {
  const say = messages(language);
  const { home } = say.wording.chat;
  const listed = sources.slice(0, MOST_SOURCES).map((source) => say.source(source));
  return {
    type: 'home',
    blocks: [
      header(home.title),
      richText(paragraph(...words(say.wording.help.join('\n')))),
      header(home.howToAsk),
      ...bullets(home.ways(command)),
      ...(examples.length > 0 ? [header(home.examples), ...bullets(examples)] : []),
      header(home.sources),
      ...(sources.length === 0 ? [richText(paragraph(...words(say.wording.sources.empty)))] : bullets(listed)),
      smallPrint(say.asOf(asOf(sources))),
    ],
  };
};
