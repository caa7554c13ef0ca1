import { z } from 'zod';

const place = z.object({
  platform: z.string(),
  /** The workspace or server; null outside one. */
  team: z.string().nullable(),
  audience: z.enum(['public', 'private']),
  channel: z.string(),
  thread: z.string().nullable(),
  user: z.string(),
});

/** Where the reply to a request goes, and whose request it is, in the platform's own names. */
export type ReplyPlace = Readonly<z.infer<typeof place>>;

/** The form of an address. */
export const addressSchema = place.extend({ messages: z.array(z.string()) });

/** How a person can be reached again: where they were answered, and the messages of the answer. */
export type Address = Readonly<z.infer<typeof addressSchema>>;

export const writeAddress = (of: Address): string => JSON.stringify(addressSchema.parse(of));

/** Null for a text that is no address. */
export const readAddress = (text: string): Address | null => {
  try {
    return addressSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
};
