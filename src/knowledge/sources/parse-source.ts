import { decodeText } from '../decode-text.ts';
import { type Fault, hasErrors } from '../fault.ts';
import { lineAt } from '../line-at.ts';
import { describeSourceFields } from './describe-source-fields.ts';
import { guessLanguage } from './guess-language.ts';
import { MAX_SOURCE_BYTES } from './limits.ts';
import { looksLikeMetadata } from './looks-like-metadata.ts';
import { parseFrontMatter } from './parse-front-matter.ts';
import { saysWithheld } from './says-withheld.ts';
import { type SourceReading, unreadableSource } from './source-reading.ts';
import { splitFrontMatter } from './split-front-matter.ts';

/** Reads the bytes of a file as a source. All faults are collected; one error leaves the source out. */
export function parseSource(id: string, file: string, bytes: Uint8Array): SourceReading {
  const lossy = (): string => new TextDecoder().decode(bytes);
  if (bytes.length > MAX_SOURCE_BYTES) {
    const message = `is larger than ${MAX_SOURCE_BYTES} bytes; a source is one article: split the file, or serve less of it`;
    return unreadableSource({ id, file, message, text: lossy() });
  }
  const decoded = decodeText(bytes);
  if (decoded.kind === 'invalid') {
    const message = `is not UTF-8: byte ${decoded.byteOffset} (counted from 0) is wrong; save the file again as UTF-8`;
    return unreadableSource({ id, file, message, text: lossy() });
  }
  if (decoded.text.includes('\0')) {
    const message = 'holds NUL bytes, so it is not a text; save the article as plain text';
    return unreadableSource({ id, file, message, text: decoded.text });
  }
  return parseSourceText(id, file, decoded.text);
}

function parseSourceText(id: string, file: string, text: string): SourceReading {
  const split = splitFrontMatter(text);
  if (split.kind === 'unclosed') {
    const message = 'front matter is not closed: no second "---" line; add one after its last key';
    return unreadableSource({ id, file, message, line: lineAt(text, split.fenceStart), text });
  }
  const body = text.slice(split.bodyStart);
  const matter =
    split.kind === 'none'
      ? { fields: {}, lines: new Map<string, number>(), faults: [] }
      : parseFrontMatter(text.slice(split.yamlStart, split.yamlEnd), file, lineAt(text, split.yamlStart));
  const language = matter.fields?.language ?? guessLanguage(body);
  const faults = [...textNotes(file, text), ...matter.faults];
  if (split.kind === 'none') faults.push(...bareTextFaults(file, body));
  if (body.trim() === '') {
    const message = 'has no article text; add it below the front matter';
    faults.push({ severity: 'error', file, line: lineAt(text, text.length), message });
  } else if (language === null && matter.fields !== null) {
    const message = 'language is not given and cannot be told from the text; add "language: en" or "language: es"';
    faults.push({ severity: 'error', file, line: 1, message });
  }
  const fields = matter.fields === null || language === null ? null : describeSourceFields(matter.fields, language);
  const source =
    fields === null || hasErrors(faults) ? null : { id, file, text, bodyStart: split.bodyStart, ...fields };
  const correctsLine = matter.lines.get('corrects') ?? null;
  return { id, file, source, faults, body, correctsLine, withheld: saysWithheld(text) };
}

function bareTextFaults(file: string, body: string): readonly Fault[] {
  if (looksLikeMetadata(body)) {
    const message = 'begins with front matter, but not with a "---" line; put "---" before and after it';
    return [{ severity: 'error', file, line: 1, message }];
  }
  if (body.trim() === '') return [];
  const message = 'has no front matter; it is served, add at least title and published between "---" lines';
  return [{ severity: 'warning', file, line: 1, message }];
}

function textNotes(file: string, text: string): readonly Fault[] {
  const messages: string[] = [];
  if (text.startsWith('\uFEFF')) messages.push('begins with a byte-order mark; nothing to do');
  if (text.includes('\r\n')) messages.push('has Windows line ends (CRLF); nothing to do');
  return messages.map((message) => ({ severity: 'info', file, line: 1, message }));
}
