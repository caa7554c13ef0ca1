/** Settings that cannot be used; the message names each and the remedy, one a line, and shows no token. */
export class ConfigError extends Error {}
