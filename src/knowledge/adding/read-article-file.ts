import { extname } from 'node:path';
import { decodeText } from '../decode-text.ts';
import { describeError } from '../describe-error.ts';
import { readAtMost } from '../read-at-most.ts';
import { MAX_SOURCE_BYTES } from '../sources/limits.ts';

/** The text of a file to add, or why it is refused. */
export type ArticleFile =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'refused'; readonly problem: string };

const HTML_ADVICE = 'is a web page; open it in a browser, save its article as plain text (.txt), and add that';

/** Reads the file of an article. A byte-order mark and Windows line ends are left behind. */
export async function readArticleFile(path: string): Promise<ArticleFile> {
  const refused = (problem: string): ArticleFile => ({ kind: 'refused', problem });
  const extension = extname(path).toLowerCase();
  if (/^\.x?html?$/.test(extension)) return refused(HTML_ADVICE);
  if (extension !== '.txt' && extension !== '.md') {
    return refused(`ends in "${extension}"; only .txt and .md are read: save the article as plain text`);
  }
  let bytes: Uint8Array;
  try {
    bytes = await readAtMost(path, MAX_SOURCE_BYTES + 1);
  } catch (error) {
    return refused(`cannot read the file: ${describeError(error)}; check its name and permissions`);
  }
  if (bytes.length > MAX_SOURCE_BYTES)
    return refused(`is larger than ${MAX_SOURCE_BYTES} bytes; add one article at a time`);
  if (bytes.includes(0)) return refused('is a binary file; save the article as plain text in UTF-8');
  const decoded = decodeText(bytes);
  if (decoded.kind === 'invalid') {
    return refused(`is not UTF-8: byte ${decoded.byteOffset} (counted from 0) is wrong; save the file again as UTF-8`);
  }
  const text = decoded.text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  if (text.trim() === '') return refused('is empty; put the article into it');
  return /^\s*(?:<!doctype html|<html|<head|<body)/i.test(text) ? refused(HTML_ADVICE) : { kind: 'text', text };
}
