import {
  type APIActionRowComponent,
  type APIComponentInContainer,
  type APIComponentInMessageActionRow,
  ComponentType,
  MessageFlags,
  SeparatorSpacingSize,
} from 'discord.js';

export type Row = APIActionRowComponent<APIComponentInMessageActionRow>;

/** `container`: Discord's framed layout. `plain`: ordinary text, where the frame is not permitted. */
export type Form = 'container' | 'plain';

/** What a message is made of, before it takes a form: markdown that is never torn, and buttons beneath. */
export interface MessageParts {
  readonly texts: readonly string[];
  readonly rows: readonly Row[];
  /** Text that no message can hold, as a file. */
  readonly file: string | null;
  /** An answer, or anything else; a hint for the eye only. */
  readonly tone: 'answer' | 'other';
}

/** A message as discord.js sends it. */
export interface MessageBody {
  readonly content?: string;
  readonly components: readonly (Row | { type: ComponentType.Container; components: APIComponentInContainer[] })[];
  readonly files?: readonly { readonly attachment: Buffer; readonly name: string }[];
  readonly flags: number;
  readonly allowedMentions: { readonly parse: readonly []; readonly repliedUser: false };
}

const FILE_NAME = 'excerpts.txt';
const COLOUR = { answer: 0x2f6f4f, other: 0x80848e } as const;

/** Nothing that is sent alerts anybody. */
export const NO_MENTIONS = { parse: [], repliedUser: false } as const;

const separator: APIComponentInContainer = {
  type: ComponentType.Separator,
  divider: false,
  spacing: SeparatorSpacingSize.Small,
};

const containerOf = ({ texts, rows, file, tone }: MessageParts) => ({
  type: ComponentType.Container as const,
  accent_color: COLOUR[tone],
  components: [
    ...texts.flatMap((content, at): APIComponentInContainer[] => [
      ...(at === 0 ? [] : [separator]),
      { type: ComponentType.TextDisplay, content },
    ]),
    ...(file === null ? [] : [{ type: ComponentType.File as const, file: { url: `attachment://${FILE_NAME}` } }]),
    ...rows,
  ],
});

/** Gives a message its form. */
export const toBody = (parts: MessageParts, form: Form): MessageBody => {
  const { texts, rows, file } = parts;
  const common = {
    allowedMentions: NO_MENTIONS,
    ...(file !== null && { files: [{ attachment: Buffer.from(file), name: FILE_NAME }] }),
  };
  return form === 'container'
    ? { ...common, components: [containerOf(parts)], flags: MessageFlags.IsComponentsV2 }
    : { ...common, content: texts.join('\n\n'), components: rows, flags: MessageFlags.SuppressEmbeds };
};
