interface Element {
  readonly action_id: string;
  readonly value?: string;
  readonly options?: readonly { readonly value: string }[];
}

/** What stands under an answer. */
export interface Buttons {
  readonly block_id: string;
  readonly elements: readonly Element[];
}

/** The buttons of a message that the program sent. */
export const buttonsOf = (message: Record<string, unknown>): Buttons => {
  const blocks = message['blocks'] as { type: string }[];
  return blocks.find(({ type }) => type === 'actions') as unknown as Buttons;
};

/** What Slack sends for a button. */
export const pressed = ({ block_id, elements }: Buttons, action: string) => {
  const element = elements.find(({ action_id: id }) => id === action);
  return { type: 'button', block_id, action_id: action, value: element?.value };
};

/** What Slack sends for an item of the menu. */
export const chosen = ({ block_id }: Pick<Buttons, 'block_id'>, value: string) => ({
  type: 'static_select',
  block_id,
  action_id: 'menu',
  selected_option: { text: { type: 'plain_text', text: value }, value },
});
