/** The ids of the raw emails, or why the mail is refused. `reason` is for the log; the client learns the kind only. */
export type ProviderOutcome = { accepted: string[] } | { refused: RefusalKind; reason: string };
export type RefusalKind = 'unsigned' | 'not_allowed' | 'used' | 'too_large' | 'malformed';

export function refusedOutcome(refused: RefusalKind, reason: string): ProviderOutcome {
  return { refused, reason };
}
