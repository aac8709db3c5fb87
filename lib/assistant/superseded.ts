/** Somebody has written since the run read the ticket, so its result would be outdated. */
export class Superseded extends Error {}
