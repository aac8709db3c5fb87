/** Somebody has written since the run read the ticket: whatever it does would be about yesterday's question. */
export class Superseded extends Error {}
