/** The names on the wire; preload and main share them. */
export const SNAPSHOT_CHANNEL = 'unknot:snapshot';
export const COMMAND_CHANNEL = 'unknot:command';
