import { forgetPerson } from '../../stores/forget-person.ts';
import type { Stores } from '../../stores/stores.ts';
import type { CommandIo } from '../command-io.ts';

/** Deletes one person's traces for good. */
export const runForget = async (user: string, stores: Stores, io: CommandIo): Promise<void> => {
  const forgotten = await forgetPerson(stores, user);
  io.out(`${forgotten} records of ${user} are deleted for good.\n`);
};
