import { type APISelectMenuOption, ButtonStyle, ComponentType } from 'discord.js';
import type { Answer } from '../../core/model.ts';
import { messages } from '../messages.ts';
import { splitExcerpts } from '../split-excerpts.ts';
import type { Row } from './message-body.ts';
import { createTicketWriter } from './ticket-texts.ts';

/** What stands under an answer. */
export interface Buttons {
  /** A ticket or a key to one, as `writeTicket` gives it. */
  readonly ticket: string;
  /** `share`: a private answer that can be shown to everyone. `take_back`: it was shared. `none`: all see it already. */
  readonly sharing: 'share' | 'take_back' | 'none';
  /** Who shared it. */
  readonly sharedBy?: string;
  /** Whether there is a desk to hand a question to. */
  readonly hasDesk: boolean;
}

/** What the menu under an answer may offer, in its order. */
export const MENU = ['more', 'copy', 'helpful', 'not_helpful', 'follow', 'desk', 'problem'] as const;
/** One thing of the menu. */
export type MenuChoice = (typeof MENU)[number];

const choicesOf = (answer: Answer, hasDesk: boolean): readonly MenuChoice[] => {
  const fits: Record<MenuChoice, boolean> = {
    more: splitExcerpts(answer).more.length > 0,
    copy: answer.excerpts.length > 0,
    helpful: true,
    not_helpful: true,
    follow: answer.excerpts.length > 0,
    desk: hasDesk,
    problem: hasDesk,
  };
  return MENU.filter((choice) => fits[choice]);
};

/** How many fields under an answer have room for a part of its ticket. */
export const countFields = (answer: Answer, { sharing, hasDesk }: Omit<Buttons, 'ticket'>): number =>
  choicesOf(answer, hasDesk).length + (sharing === 'none' ? 1 : 2) + (answer.excerpts.length > 0 ? 1 : 0);

/** Confirms a round of corrections. */
export const confirmRow = (round: string): Row => ({
  type: ComponentType.ActionRow,
  components: [
    {
      type: ComponentType.Button,
      style: ButtonStyle.Primary,
      label: messages('en').wording.chat.editors.round.send,
      custom_id: `corrections.${round}`,
    },
  ],
});

/** Share, Context and the menu. Together their identifiers hold the ticket. */
export const buttonRows = (answer: Answer, { ticket, sharing, sharedBy, hasDesk }: Buttons): readonly Row[] => {
  const { actions, chat } = messages(answer.language).wording;
  const label: Record<MenuChoice, string> = {
    more: chat.moreExcerpts,
    copy: chat.copyCitation,
    helpful: chat.helpful,
    not_helpful: chat.notHelpful,
    follow: chat.follow.menu,
    desk: chat.askTheDesk,
    problem: chat.reportProblem,
  };
  const write = createTicketWriter(ticket);
  const button = (action: string, text: string) => ({
    type: ComponentType.Button as const,
    style: ButtonStyle.Secondary as const,
    label: text,
    custom_id: write(action),
  });
  const buttons = [
    ...(sharing === 'share' ? [button('share', actions.share)] : []),
    ...(sharing === 'take_back' ? [button(`take_back.${sharedBy ?? ''}`, chat.takeBack)] : []),
    ...(answer.excerpts.length > 0 ? [button('context', actions.context)] : []),
  ];
  const options = choicesOf(answer, hasDesk).map(
    (choice): APISelectMenuOption => ({ label: label[choice], value: write(choice) }),
  );
  const menu = {
    type: ComponentType.StringSelect as const,
    custom_id: write('menu'),
    placeholder: chat.menu,
    options,
  };
  const rows: Row[] = [{ type: ComponentType.ActionRow, components: [menu] }];
  return buttons.length === 0 ? rows : [{ type: ComponentType.ActionRow, components: buttons }, ...rows];
};
