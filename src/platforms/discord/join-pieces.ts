import { type Form, type MessageBody, type Row, toBody } from './message-body.ts';

/** A part of a message that may not be torn. */
export interface Piece {
  readonly text: string;
  /** The same without markup, for a file when no message can hold it; `notice` then stands in the message. */
  readonly whole?: { readonly text: string; readonly notice: string };
}

/** Discord takes 4,000 characters in the texts of a container, 2,000 in an ordinary message. */
const LONGEST = { container: 4000, plain: 2000 } as const;
/** Discord takes 40 components; a text has a space before it, and rows and a file are added. */
const MOST_TEXTS = 15;

interface Open {
  readonly texts: readonly string[];
  readonly file: string | null;
}

const lengthOf = (texts: readonly string[]): number => texts.reduce((sum, text) => sum + text.length + 2, 0);

/** A piece that no message can hold becomes a file under a notice. */
const openWith = ({ text, whole }: Piece, longest: number): Open => {
  if (text.length < longest) return { texts: [text], file: null };
  return { texts: [whole?.notice ?? '…'], file: whole?.text ?? text };
};

/** Puts pieces into as few messages as Discord's limits allow, in their order, none of them torn. */
export const joinPieces = (
  pieces: readonly Piece[],
  { form, rows = [], tone }: { readonly form: Form; readonly rows?: readonly Row[]; readonly tone: 'answer' | 'other' },
): readonly MessageBody[] => {
  const messages: Open[] = [];
  for (const piece of pieces) {
    const fitted = openWith(piece, LONGEST[form]);
    const last = messages.at(-1);
    const joined = last && { texts: [...last.texts, ...fitted.texts], file: last.file ?? fitted.file };
    const full =
      !joined ||
      joined.texts.length > MOST_TEXTS ||
      lengthOf(joined.texts) > LONGEST[form] ||
      (last.file !== null && fitted.file !== null);
    if (full) messages.push(fitted);
    else messages[messages.length - 1] = joined;
  }
  return messages.map((open, at) => toBody({ ...open, rows: at === messages.length - 1 ? rows : [], tone }, form));
};
