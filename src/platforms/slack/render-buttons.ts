import type { ActionsBlock, Button, StaticSelect } from '@slack/types';
import type { Answer } from '../../core/model.ts';
import { messages } from '../messages.ts';
import { splitExcerpts } from '../split-excerpts.ts';
import { plain } from './blocks.ts';

/** A ticket as Slack's fields can hold it. */
export interface TicketTexts {
  /** For a block's identifier: at most 255 characters; a key to the kept ticket when that is longer. */
  readonly short: string;
  /** For a button's value: at most 2,000 characters. */
  readonly full: string;
}

/** What stands under an answer. */
export interface Buttons {
  readonly ticket: TicketTexts;
  /** `share`: a private answer that can be shown to everyone. `take_back`: it was shared. `none`: all see it already. */
  readonly sharing: 'share' | 'take_back' | 'none';
  /** Given back by the button that shares or takes back. */
  readonly sharingValue: string;
  /** Whether there is a desk to hand a question to. */
  readonly hasDesk: boolean;
}

/** What the menu under an answer may offer, in its order. */
export const MENU = ['more', 'copy', 'helpful', 'not_helpful', 'follow', 'desk', 'problem'] as const;
/** One thing of the menu. */
export type MenuChoice = (typeof MENU)[number];

const button = (action: string, label: string, value: string): Button => ({
  type: 'button',
  action_id: action,
  text: plain(label),
  value,
});

const sharingButtons = (answer: Answer, { sharing, sharingValue }: Buttons): Button[] => {
  const { actions, chat } = messages(answer.language).wording;
  if (sharing === 'none') return [];
  return [button(sharing, sharing === 'share' ? actions.share : chat.takeBack, sharingValue)];
};

const menu = (answer: Answer, { hasDesk }: Buttons): StaticSelect => {
  const { chat } = messages(answer.language).wording;
  const label: Record<MenuChoice, string> = {
    more: chat.moreExcerpts,
    copy: chat.copyCitation,
    helpful: chat.helpful,
    not_helpful: chat.notHelpful,
    follow: chat.follow.menu,
    desk: chat.askTheDesk,
    problem: chat.reportProblem,
  };
  const fits: Record<MenuChoice, boolean> = {
    more: splitExcerpts(answer).more.length > 0,
    copy: answer.excerpts.length > 0,
    helpful: true,
    not_helpful: true,
    follow: answer.excerpts.length > 0,
    desk: hasDesk,
    problem: hasDesk,
  };
  const options = MENU.filter((choice) => fits[choice]).map((value) => ({ text: plain(label[value]), value }));
  return { type: 'static_select', action_id: 'menu', placeholder: plain(chat.menu), options };
};

/** Confirms a round of corrections. */
export const confirmBlock = (round: string): ActionsBlock => ({
  type: 'actions',
  elements: [button('corrections', messages('en').wording.chat.editors.round.send, round)],
});

/** Share, Context and the menu. */
export const buttonsBlock = (answer: Answer, buttons: Buttons): ActionsBlock => ({
  type: 'actions',
  block_id: buttons.ticket.short,
  elements: [
    ...sharingButtons(answer, buttons),
    ...(answer.excerpts.length > 0
      ? [button('context', messages(answer.language).wording.actions.context, buttons.ticket.full)]
      : []),
    menu(answer, buttons),
  ],
});
