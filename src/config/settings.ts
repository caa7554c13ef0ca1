import { z } from 'zod';

/** A setting that is empty or only spaces counts as not set. */
const given = z
  .string()
  .optional()
  .transform((value) => value?.trim() || undefined);

/** A setting with a form of its own; `remedy` says what to write. Its value is never part of the message. */
export const setting = (fits: (value: string) => boolean, remedy: string) =>
  given.refine((value) => value === undefined || fits(value), { message: remedy }).transform((value) => value ?? null);

const split = (value: string): string[] => value.split(/[\s,]+/).filter(Boolean);

/** A list of identifiers, separated by commas or spaces. */
export const list = (one: RegExp, remedy: string) =>
  setting((value) => split(value).every((item) => one.test(item)), remedy).transform((value): readonly string[] =>
    value === null ? [] : split(value),
  );

/** A whole number within bounds. */
export const wholeNumber = ({ least, most, otherwise }: { least: number; most: number; otherwise: number }) =>
  setting(
    (value) => /^\d+$/.test(value) && Number(value) >= least && Number(value) <= most,
    `write a whole number from ${least} to ${most}`,
  ).transform((value) => (value === null ? otherwise : Number(value)));

export const yesOrNo = (otherwise: boolean) =>
  setting((value) => /^(?:yes|no)$/i.test(value), 'write yes or no').transform((value) =>
    value === null ? otherwise : value.toLowerCase() === 'yes',
  );

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

const isServiceAddress = (value: string): boolean => {
  if (!URL.canParse(value)) return false;
  const { protocol, hostname } = new URL(value);
  return protocol === 'https:' || (protocol === 'http:' && LOOPBACK.has(hostname));
};

/** The address of a service: https, or plain http on this machine. */
export const serviceAddress = (otherwise: string) =>
  setting(isServiceAddress, `write an https:// address like ${otherwise} (http:// only on 127.0.0.1)`).transform(
    (value) => value ?? otherwise,
  );
