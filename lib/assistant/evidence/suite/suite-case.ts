/** A mail with what a run reads for it, a good draft, three that say the same, and what would make it bad. */
export type SuiteCase = {
  name: string;
  language: 'en' | 'de' | 'fr' | 'es' | 'it';
  mail: { from: string; subject: string; text: string };
  articles: { title: string; body: string; audience?: 'internal' }[];
  /** Our earlier reply on the ticket. */
  earlier?: string;
  good: string;
  rewordings: [string, string, string];
  bad: Change[];
};

/** Turns the good draft into a bad one: `from` becomes `to`. */
export type Change = { kind: string; from?: string; to?: string };

/** The draft with the change made. @throws Error when `from` is not in it. */
export function changed(good: string, { from, to = '' }: Change): string {
  if (from === undefined) return good;
  if (!good.includes(from)) throw new Error(`“${from}” is not in the draft.`);
  return good.replace(from, to);
}
