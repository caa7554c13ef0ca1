/** A store that must not be used; the message names the remedy. */
export class StoreError extends Error {}
