/** Somebody has written since the run read the ticket: its reply would answer yesterday's question. */
export class Overtaken extends Error {}
