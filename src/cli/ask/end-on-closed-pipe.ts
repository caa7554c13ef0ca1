/** Ends quietly when the reader of the output has gone (`… | head`). */
export const endOnClosedPipe = (output: NodeJS.WritableStream): void => {
  output.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
};
