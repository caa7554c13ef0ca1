/** How to use the command. */
export const usage = `Usage: npm run ask -- [options] ["question"]
       npm run ask -- verify "quotation"
       npm run ask -- timeline [words]
       npm run ask -- sources
       npm run ask -- corrections

Answers with word-for-word excerpts of the sources, or says that they do not answer.
Without a question: a conversation on a terminal, else the question is read from standard input.

  --json             one JSON value on standard output, nothing else
  --jsonl            questions from standard input, one a line: {"id","question","context"?}; one answer a line
  --explain          the answer and how it was chosen
  --all              every excerpt at once
  --knowledge DIR    another folder that holds sources/
  --without-encoder  answers by words alone, quicker to start
  --language en|es   the words around a verification, a timeline, a list or a conversation
  -h, --help         this text
  --version          the version

What was corrected comes from the database that DATABASE_URL names; the running bot keeps it.

Begin with npm run --silent ask -- when a program reads the output.
Exit code: 0 when the command worked, also when the sources do not answer; 1 when it failed; 2 when it was used wrongly.
`;
