import type { DiscordWording } from './discord-wording.ts';

export const discordEnglish: DiscordWording = {
  about: 'What the sources say, word for word',
  ask: { name: 'ask', description: 'Ask about the articles' },
  question: { name: 'question', description: 'Your question, in English or Spanish' },
  private: { name: 'private', description: 'Whether only you see the answer (yes, unless you choose False)' },
  verify: { name: 'verify', description: 'Whether and where a quotation stands in the sources' },
  quote: { name: 'quote', description: 'The quotation to look for' },
  timeline: { name: 'timeline', description: 'Dated passages, in order' },
  words: { name: 'about', description: 'Only passages with these words' },
  sources: { name: 'sources', description: 'What I answer from' },
  help: { name: 'help', description: 'What I do and how to ask' },
  corrections: { name: 'corrections', description: 'What was corrected in the sources' },
  gaps: { name: 'gaps', description: 'For editors: what the sources did not answer' },
  feedback: { name: 'feedback', description: 'For editors: what people thought of answers' },
  check: 'Check against the sources',
  ways: [
    '/dispute ask: an answer for your eyes only, which you can share; with private: False everyone sees it.',
    '/dispute verify, timeline, sources: quotations, dates, articles.',
    'Mention me in a channel or thread. To ask on, reply to my answer.',
    'Write to me directly.',
    'In the menu of any message, under Apps: “Check against the sources”.',
  ],
  askOn: 'To ask on here, reply to this with the mention switched on, or mention me.',
  cannotRead: 'I am given only messages that mention me. Please reply with the mention switched on, or mention me.',
  attached: 'These excerpts are too long for one message. They are in the file, word for word.',
};
