import type { KnownBlock } from '@slack/types';
import { LOCK_SCREEN } from '../notification-text.ts';
import { escapeText, type SlackMessage } from './blocks.ts';

/** A part of a message that may not be torn. */
export interface Piece {
  readonly blocks: readonly KnownBlock[];
  readonly text: string;
  /** What is said instead in the middle of a message, where no notification reaches. */
  readonly textWithin?: string;
}

/** Slack takes 50 blocks a message; a few are left for what is added. */
const MOST_BLOCKS = 45;
/** Slack refuses messages whose blocks hold somewhat above 13,000 characters; short ones read better on a phone. */
const MOST_CHARACTERS = 6_000;
/** Slack cuts a message's text after 40,000 characters. */
const LONGEST_TEXT = 12_000;

const sizeOf = (blocks: readonly KnownBlock[]): number => JSON.stringify(blocks).length;

const textOf = (pieces: readonly Piece[]): string =>
  pieces.reduce((said, { text, textWithin }) => {
    const next = said.length > LOCK_SCREEN ? (textWithin ?? text) : text;
    return said && next ? `${said}\n${next}` : said + next;
  }, '');

const toMessage = (pieces: readonly Piece[]): SlackMessage => ({
  blocks: pieces.flatMap((piece) => piece.blocks),
  text: escapeText(textOf(pieces).slice(0, LONGEST_TEXT)),
});

/** Puts pieces into as few messages as Slack's limits allow, in their order, none of them torn. */
export const joinPieces = (pieces: readonly Piece[]): readonly SlackMessage[] => {
  const messages: Piece[][] = [];
  let open: Piece[] = [];
  let blocks = 0;
  let characters = 0;
  for (const piece of pieces) {
    const size = sizeOf(piece.blocks);
    const full = blocks + piece.blocks.length > MOST_BLOCKS || characters + size > MOST_CHARACTERS;
    if (open.length > 0 && full) {
      messages.push(open);
      [open, blocks, characters] = [[], 0, 0];
    }
    open.push(piece);
    blocks += piece.blocks.length;
    characters += size;
  }
  return [...messages, open].filter((group) => group.length > 0).map(toMessage);
};
