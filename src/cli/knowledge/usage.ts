/** Shown for `--help` and below an explanation of wrong usage. */
export const USAGE = `Usage: npm run knowledge -- COMMAND [options]

Commands
  check              names every fault of the folder with file, line, value and remedy
  list [--json]      lists the sources with their state
  diff               shows what changed since readers were last told, sentence by sentence,
                     and how many given answers it touches
  add FILE           adds an article (.txt or .md) to sources/
  questions SOURCE   writes questions/SOURCE.md, to fill in prepared questions
  vectors            lets the encoder read the prepared questions, so that they are found by what
                     they mean too; kept in vectors.txt, so only new ones take time

Options
  --knowledge DIR    the folder that holds sources/; the program's own unless given
  --help             shows this text

Options of add, all optional
  --title TEXT  --dateline TEXT  --publisher TEXT  --author TEXT  --published 2026-02-03
  --language en|es  --url ADDRESS  --corrects SOURCE
`;
