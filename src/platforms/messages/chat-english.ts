import type { ChatWording } from './chat-wording.ts';
import { discordEnglish } from './discord-english.ts';

export const chatEnglish: ChatWording = {
  notDelivered: {
    not_allowed: 'I am not allowed to post where you asked. Please invite me to that channel, or ask me here.',
    gone: 'The place where you asked is gone or closed to me, so my reply could not be posted there.',
    archived: 'The channel where you asked is archived, so my reply could not be posted there. Please ask me here.',
    expired: 'My reply came too late to be shown there. Please ask again.',
    unreachable:
      'My reply may not have reached the place where you asked. If you do not see it there, please ask again.',
  },
  externalPerson: 'I answer only people of the organisation that runs me.',
  otherChannel: 'I do not answer in this channel. Please ask me in a direct message.',
  nothingToCheck: 'I found no quotation and no statement in that message to look for.',
  checked: (count) => `What the sources have on ${count === 1 ? 'this' : `these ${count}`}:`,
  unchecked: (count) => `${count} more not looked for. Check a shorter message to see them.`,
  claim: 'Statement:',
  claimNotFound: 'The sources do not say this in so many words.',
  question: 'Question:',
  foundIn: (labels) => `Found in: ${labels}.`,
  openToRead:
    'Open the message to read each excerpt in full, word for word, with the paragraph and the source in which it stands.',
  moreUnder: (more) => `${more} under ⋯`,

  sharedBy: (name) => `Shared by ${name}`,
  alreadyShared: 'You have shared this already.',
  takeBack: 'Take back',
  onlySharer: 'Only the person who shared this can take it back.',
  menu: '⋯ More',
  copyCitation: 'Copy citation',
  moreExcerpts: 'More excerpts',
  noMoreExcerpts: 'There are no more excerpts.',
  helpful: 'Helpful',
  notHelpful: 'Not helpful',
  thanks: 'Thank you for telling us.',
  follow: {
    menu: 'Tell me if this changes',
    begun:
      'I will write to you directly if a source corrects or withdraws what this answer shows. The same menu item ends that.',
    ended: 'I will no longer write to you about this answer.',
    impossible: 'I am not set up to keep addresses, so I cannot write to you later.',
  },
  askTheDesk: 'Ask the desk',
  reportProblem: 'Report a problem',
  problem: {
    title: 'Report a problem',
    label: 'What is wrong? (optional)',
    send: 'Report',
    from: (name) => `${name} reports a problem with this answer`,
    says: (reason) => `In their words: ${reason}`,
  },
  fromTheDesk: (question) => `The desk, not the sources, on “${question}”:`,
  deskReplyLost: 'Your reply did not reach the person who asked.',
  handedOver: 'This is with the desk.',
  alreadyHandedOver: 'This is with the desk already.',
  deskUnreachable: 'The desk could not be reached just now. Please try again, or write to the editors.',
  forTheDesk: (name) => `${name} asks the desk`,
  whereAsked: 'Where it was asked',
  tooOld: 'This button is too old for me. Please ask again.',
  changed: 'The sources have changed since this was shown. Please ask again.',
  speaker: (name) => `Said by ${name}`,
  reason: { title: 'Not helpful', label: 'What was wrong? (optional)', send: 'Send' },
  close: 'Close',
  editors: {
    only: 'This is for the editors of this desk.',
    askPrivately: 'I tell editors this in private only. Use the command, or write to me directly.',
    gaps: {
      heading: 'Questions of the last 30 days that the sources do not answer, most asked first:',
      none: 'No question of the last 30 days went unanswered.',
    },
    feedback: {
      heading: 'What people thought of answers in the last 30 days:',
      none: 'Nobody voted on an answer in the last 30 days.',
    },
    more: (count) => `${count} more: npm run desk lists them all.`,
    round: {
      waits: (touched) =>
        `The sources have changed. ${touched === 1 ? 'One given answer' : `${touched} given answers`} showed words that changed:`,
      cut: '(npm run desk -- corrections shows the rest)',
      send: 'Send the corrections',
      confirmed: (notices) => `${notices === 1 ? 'One notice is' : `${notices} notices are`} on the way.`,
      gone: 'These corrections wait no longer: they were sent, or the sources have changed again.',
    },
    digest: {
      heading: 'The last seven days:',
      nothing: 'Nothing was asked in the last seven days.',
      counts: (questions, answered, abstained) =>
        `${questions} questions: ${answered} answered from the sources, ${abstained} that the sources do not answer.`,
      votes: (up, down) => `Votes: ${up} helpful, ${down} not helpful.`,
      gaps: 'Most asked without an answer:',
    },
  },

  helpCommands: (command) => [
    `${command} and a question: an answer for your eyes only`,
    `${command} verify "quotation": whether and where it stands in the sources`,
    `${command} timeline [words]: dated passages, in order`,
    `${command} sources: what I answer from`,
    `${command} corrections: what was corrected in the sources`,
  ],
  home: {
    title: 'What the sources say',
    sources: 'What I know',
    examples: 'Try one of these',
    howToAsk: 'How to ask',
    ways: (command) => [
      `${command} and a question, in any channel: an answer for your eyes only, which you can share.`,
      'Mention me in a channel or thread: I answer in the thread. Ask on there without a mention.',
      'Write to me under Messages: the answers stay there.',
      'In the menu of any message: “Check against sources”.',
      `${command} help, sources, timeline [words] or verify "quotation".`,
    ],
  },

  discord: discordEnglish,
};
