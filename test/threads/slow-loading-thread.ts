import { setTimeout as pause } from 'node:timers/promises';

/** Loads for longer than a call may take. */
await pause(1_500);

export const echo = (word: string): string => word;
