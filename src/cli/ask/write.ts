import { once } from 'node:events';

/** Writes a text and waits while the reader is slower than the writer. */
export const write = async (stream: NodeJS.WritableStream, text: string): Promise<void> => {
  if (!stream.write(text)) await once(stream, 'drain');
};
