/** Where an effect of a write can be seen; `mark` tells it from all others there. */
export type Effect = {
  place: 'note' | 'outbound' | 'edit' | 'rejection' | 'closing' | 'snooze';
  mark: string;
};

/** A write and its last response: `done` is 2xx, `refused` another final one, `unanswered` none in time. */
export type Write = {
  name: string;
  outcome: 'done' | 'refused' | 'unanswered';
  status: number;
  tries: number;
  tookMs: number;
  effects: Effect[];
};

/** What the world outside knows: whatever it was told or got is law for the audit. */
export type Journal = {
  /** The sha256 of each mail's bytes by its Message-ID; `acknowledged` once a worker said 250. */
  mails: Map<string, { sha256: string; acknowledged: boolean }>;
  /** Responses 5xx to honest mail. */
  bounced: string[];
  deliveryTries: number;
  writes: Write[];
  /** How often the relay took a mail, by `Message-ID recipient`. */
  received: Map<string, number>;
  /** What each follower of the event log saw, after the event that it began at. */
  followed: { from: number | null; ids: number[]; resets: number }[];
};

export function createJournal(): Journal {
  return {
    mails: new Map(),
    bounced: [],
    deliveryTries: 0,
    writes: [],
    received: new Map(),
    followed: [],
  };
}

let marks = 0;

/** Words that stand nowhere else in the run, for a text that is looked for later. */
export const newMark = (): string => `soak-mark-${++marks}-end`;

/** Finds such words in SQL: the first in a text. */
export const markPattern = 'soak-mark-[0-9]+-end';
