/** A decoded file, or the offset of the first byte that is not UTF-8. */
export type DecodedText =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'invalid'; readonly byteOffset: number };

function isUtf8(bytes: Uint8Array, stream: boolean): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream });
    return true;
  } catch {
    return false;
  }
}

/** Halving finds the shortest beginning that is wrong: the decoder itself names no offset. */
function firstInvalidByte(bytes: Uint8Array): number {
  let valid = 0;
  let invalid = bytes.length + 1;
  while (invalid - valid > 1) {
    const middle = Math.floor((valid + invalid) / 2);
    if (isUtf8(bytes.subarray(0, middle), middle <= bytes.length)) valid = middle;
    else invalid = middle;
  }
  // The decoder may have waited for the rest of a character: go back to where the last whole one ends.
  let start = invalid - 1;
  while (start > 0 && !isUtf8(bytes.subarray(0, start), false)) start -= 1;
  return start;
}

/** Decodes UTF-8 as it stands: byte-order mark and line ends are kept, so that offsets hold. */
export function decodeText(bytes: Uint8Array): DecodedText {
  try {
    return { kind: 'text', text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    return { kind: 'invalid', byteOffset: firstInvalidByte(bytes) };
  }
}
