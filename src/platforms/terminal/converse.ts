import { createInterface } from 'node:readline';
import type { Answerer } from '../../core/answerer.ts';
import type { Answer, Language } from '../../core/model.ts';
import { detectLanguage } from '../../core/text/detect-language.ts';
import { TUNING } from '../../core/tuning.ts';
import { messages } from '../messages.ts';
import { languageOf } from '../reply.ts';
import { parseRequest } from '../request.ts';
import { helpText, obey } from './obey.ts';
import { renderAnswer, renderMore } from './render-answer.ts';
import type { TerminalStyle } from './terminal-style.ts';

/** Earlier questions that a follow-up is read with. */
const REMEMBERED = 10;
const PROMPT = '? ';

interface ConversationOptions {
  readonly answerer: Answerer;
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
  readonly style: TerminalStyle;
  readonly language?: Language;
  /** Told of a question that could not be answered; the reader is told too. */
  readonly onFailure: (failure: unknown) => void;
  /** Ends the conversation from outside. */
  readonly signal?: AbortSignal;
}

/** What is remembered from one line to the next. */
interface Thread {
  readonly language: Language;
  readonly questions: readonly string[];
  readonly last: Answer | null;
}

interface Turn {
  readonly reply: string;
  readonly thread: Thread;
}

/** The reply to a line that begins with a colon: a command in the language of the conversation. */
const obeyColon = (line: string, { language, last }: Thread, { answerer, style }: ConversationOptions): string => {
  const words = line.slice(1);
  if (/^more\b/i.test(words)) return (last && renderMore(last, style)) || messages(language).wording.more(0);
  return obey(parseRequest(words), { answerer, style, language }) ?? helpText({ answerer, language });
};

const ask = (text: string, thread: Thread, { answerer, style }: ConversationOptions): Turn => {
  const answer = answerer.answer({ text, context: thread.questions });
  return {
    reply: renderAnswer(answer, style, (count) => `${count} · :more`),
    thread: {
      language: answer.language,
      questions: [...thread.questions, text].slice(-REMEMBERED),
      last: answer,
    },
  };
};

/** The language that a failure is told in: the question's when it shows, else the thread's. */
const languageFor = (line: string, thread: Thread): Language => {
  const { language, certainty } = detectLanguage(line);
  return certainty > 0 ? language : thread.language;
};

const take = (line: string, thread: Thread, options: ConversationOptions): Turn => {
  const { trouble } = messages(languageFor(line, thread)).wording;
  if (line.length > TUNING.longestQuestion) return { reply: trouble.tooLong(TUNING.longestQuestion), thread };
  try {
    if (line.startsWith(':')) return { reply: obeyColon(line, thread, options), thread };
    const request = parseRequest(line);
    const obeyed = obey(request, { ...options, language: languageOf(request) });
    return obeyed === null ? ask(line, thread, options) : { reply: obeyed, thread };
  } catch (failure) {
    options.onFailure(failure);
    return { reply: trouble.failed, thread };
  }
};

const isFarewell = (line: string): boolean => /^:?(?:exit|quit|q|salir)$/iu.test(line);

/**
 * A conversation on the terminal: each line is a question, read with those before it, or a command, until `exit` or
 * Ctrl-D.
 */
export const converse = async (options: ConversationOptions): Promise<void> => {
  const { input, output, answerer, signal } = options;
  let thread: Thread = { language: options.language ?? 'en', questions: [], last: null };
  const lines = createInterface({ input, output, prompt: PROMPT, ...(signal && { signal }) });
  const say = (text: string): void => {
    output.write(`${text}\n\n`);
    lines.prompt();
  };
  say(`${messages(thread.language).wording.greeting}\n${helpText({ answerer, language: thread.language })}`);
  for await (const typed of lines) {
    const line = typed.trim();
    if (isFarewell(line)) break;
    if (line === '') {
      lines.prompt();
      continue;
    }
    const turn = take(line, thread, options);
    thread = turn.thread;
    say(`\n${turn.reply}`);
  }
  lines.close();
  output.write(`\n${messages(thread.language).wording.farewell}\n`);
};
