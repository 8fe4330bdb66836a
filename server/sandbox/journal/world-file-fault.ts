/** A world file that cannot be used; the message says why. */
export class WorldFileFault extends Error {}
