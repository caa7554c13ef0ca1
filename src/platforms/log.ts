/** Where the program tells what happens to it. Never a question, an answer or a token. */
export interface Log {
  info(line: string): void;
  warn(line: string): void;
  error(line: string): void;
}

const LONGEST_LINE = 2000;

/** A log of lines that holds back every one of the secrets and every control character. */
export const createLog = (write: (line: string) => void, secrets: readonly string[]): Log => {
  const clean = (line: string): string =>
    secrets
      .reduce((text, secret) => text.replaceAll(secret, '•••'), line)
      .replace(/\bxox[a-z]-[\w-]+|\bxapp-[\w-]+/g, '•••')
      .replace(/\p{Cc}+/gu, ' ')
      .slice(0, LONGEST_LINE);
  return {
    info: (line) => write(clean(line)),
    warn: (line) => write(`warning: ${clean(line)}`),
    error: (line) => write(`error: ${clean(line)}`),
  };
};

/** What went wrong, with its causes, on one line and without a stack. */
export const reasonOf = (failure: unknown): string => {
  if (!(failure instanceof Error)) return String(failure);
  return failure.cause === undefined ? failure.message : `${failure.message} (${reasonOf(failure.cause)})`;
};
