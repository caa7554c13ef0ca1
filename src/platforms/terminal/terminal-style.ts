/** How to write on a stream: in colours or not, wrapped to a width or not at all. */
export interface TerminalStyle {
  readonly colours: boolean;
  /** Columns to wrap to; null leaves lines as they are. */
  readonly width: number | null;
}

/** No colours and no wrapping: for files, pipes and tests. */
export const plainStyle: TerminalStyle = { colours: false, width: null };

/** Longer lines are hard to read, shorter ones cannot hold a word. */
const WIDEST = 100;
const NARROWEST = 20;

type Environment = Readonly<Record<string, string | undefined>>;

const wantsColours = (isTerminal: boolean, environment: Environment): boolean => {
  const { FORCE_COLOR: forced, NO_COLOR: refused, TERM: terminal } = environment;
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  return isTerminal && !refused && terminal !== 'dumb';
};

/** The style that suits a stream, as the environment wants it (`FORCE_COLOR`, `NO_COLOR`, `TERM`). */
export const terminalStyle = (
  stream: { readonly isTTY?: boolean; readonly columns?: number },
  environment: Environment,
): TerminalStyle => {
  const isTerminal = stream.isTTY === true;
  return {
    colours: wantsColours(isTerminal, environment),
    width: isTerminal ? Math.max(NARROWEST, Math.min(WIDEST, stream.columns ?? WIDEST)) : null,
  };
};

const ESCAPE = '\u001b[';

export const bold = (text: string, { colours }: TerminalStyle): string =>
  colours && text ? `${ESCAPE}1m${text}${ESCAPE}22m` : text;

export const dim = (text: string, { colours }: TerminalStyle): string =>
  colours && text ? `${ESCAPE}2m${text}${ESCAPE}22m` : text;
