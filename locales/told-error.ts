import { toldOf } from './say.ts';
import type { Said } from './told.ts';

/** An expected failure that people are shown: `told` is why, `message` the same in English. */
export abstract class ToldError extends Error {
  readonly told: Said;

  constructor(told: Said) {
    super(toldOf(told).text);
    this.told = told;
  }
}
