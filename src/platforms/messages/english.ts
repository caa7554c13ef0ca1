import { chatEnglish } from './chat-english.ts';
import type { Wording } from './wording.ts';

const plural = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

const times = (count: number): string => {
  if (count === 1) return 'once';
  return count === 2 ? 'twice' : `${count} times`;
};

export const english: Wording = {
  missing: {
    number: 'The sources give no figure.',
    date: 'The sources do not say when.',
    day: 'The sources do not say on which day.',
    hour: 'The sources do not say at what time.',
    person: 'The sources do not name anyone for this.',
    place: 'The sources do not say where.',
    reason: 'The sources do not say why.',
    quotation: 'The sources give no such quotation.',
    premise: 'No source here says that this happened.',
    subject: 'The sources do not answer this.',
  },
  unsure: 'I found no sure answer. Judge the nearest passage for yourself.',
  afterNewest: (newest) =>
    newest ? `This is after the newest source (${newest}).` : 'The sources do not reach that far.',
  outOfScope: {
    chit_chat: 'Glad to help. Ask me about the articles I have, and I will quote what they say.',
    order: 'I only quote the articles I have, and take no other instructions. Ask me what they say.',
    other_subject: 'That is not a subject of the articles I have. I answer from them alone.',
    empty: 'I found no question in that. Ask me about the articles I have.',
  },
  status: {
    not_in_sources: 'The sources do not answer this.',
    out_of_scope: 'I answer questions about the articles I have, and nothing else.',
  },

  role: {
    other_side: 'The other side:',
    disagrees: 'Another source gives it differently:',
    related: 'Nearest passage, not an answer:',
  },
  relatedSaidBy: (speaker) => `Nearest passage, not an answer (said by ${speaker}):`,

  sourcesDiffer: {
    date: 'The sources differ on the date.',
    number: 'The sources differ on the number.',
    name: 'The sources differ on the name.',
    place: 'The sources differ on the place.',
    account: 'The sources give different accounts.',
  },
  shown: { both: 'Both are shown.', all: 'Each is shown.' },
  bothSides: 'Both sides are shown.',
  contradicts: 'The sources say otherwise:',
  corrected: (label) => `“${label}” corrects an earlier article.`,
  correctedInPlace: (label) => `“${label}” was corrected: before, this article said something else here.`,
  readAs: (question) => `Question read as: “${question}”`,
  singleSource: 'Found in one source only.',
  originalLanguage: 'Excerpts stay in their original language.',

  asOf: (newest) => `As of ${newest}`,
  noSourceDated: 'No source is dated',
  sourceCount: (count) => plural(count, 'source'),

  untitled: (dateline) => `Untitled, dateline ${dateline}`,
  correctedBy: (label) => `article corrected by “${label}”`,
  paragraph: (number) => `paragraph ${number}`,
  notGiven: {
    publisher: 'publisher not given',
    date: 'date not given',
    both: 'publisher and date not given',
  },
  by: (author) => `by ${author}`,
  dateReadAs: (words, iso) => `“${words}” read as ${iso}`,
  languageName: { en: 'English', es: 'Spanish' },

  verify: {
    exact: 'found word for word',
    near: 'not word for word; the nearest passage differs',
    notFound: 'not found in the sources',
    inQuotationMarks: 'in quotation marks',
    times,
    saidBy: (speaker) => `Said by ${speaker}, according to the source.`,
    instead: (asked, source) => `You gave “${asked}”; the source has “${source}”.`,
    notInSource: (asked) => `“${asked}” is not in the source here.`,
    onlyInSource: (source) => `The source also has “${source}”.`,
    ask: 'Which quotation shall I look for?',
  },

  timeline: {
    heading: 'Dated passages, in order:',
    noYear: 'No year given:',
    empty: 'The sources have no dated passage about this.',
  },
  sources: {
    heading: (count) => `I answer from ${plural(count, 'source')}:`,
    empty: 'There are no sources to answer from.',
    size: (paragraphs, sentences) => `${plural(paragraphs, 'paragraph')}, ${plural(sentences, 'sentence')}`,
    correctionOf: (source) => `correction of “${source}”`,
  },
  corrections: {
    noDatabase: 'There is no database here yet, so I cannot say what was corrected. The running bot keeps one.',
  },
  context: { gone: 'This passage is no longer in the sources.' },

  greeting: 'Ask me about the articles I have. I quote what they say, with the place where it stands.',
  help: [
    'I answer questions about the articles I have, in English or Spanish, with word-for-word excerpts.',
    'Under each excerpt stands where it was found. Where the sources differ, I show each of them.',
    'When the sources do not say, I say so. I add nothing of my own.',
    'Editors of this desk see which questions went unanswered; of private ones not by whom, nor where.',
  ],
  forExample: 'For example:',
  farewell: 'Goodbye.',
  more: (count) => `${count} more ${count === 1 ? 'excerpt' : 'excerpts'}`,
  actions: { share: 'Share', context: 'Context', more: 'More' },
  trouble: {
    failed: 'Something went wrong on my side, and I have no answer to show. Please ask again.',
    tooLong: (limit) => `That question is too long for me. Please use at most ${limit} characters.`,
    slowDown: (seconds) => `Too many questions at once. Please ask again in ${plural(seconds, 'second')}.`,
  },
  chat: chatEnglish,
};
