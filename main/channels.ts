/** The names on the wire; preload and main share them. */
export const SNAPSHOT_CHANNEL = 'unknot:snapshot';
/** Where an open window is to go: a place in it. */
export const PLACE_CHANNEL = 'unknot:place';
export const COMMAND_CHANNEL = 'unknot:command';
