import type { MailFlag, ParsedEmail } from '#lib/mail/parsed-email.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { hold, type RawEmailRecord } from '../raw/raw-email-status.ts';
import type { Scan } from './scan.ts';

/**
 * What the virus scanner's answer means for a mail: an infected one is held, unless a person has released it; one that
 * could not be scanned goes on. Both bear a flag that says so. Null when it is held.
 */
export async function applyScan(
  ctx: Ctx,
  raw: RawEmailRecord,
  parsed: ParsedEmail,
  scan: Scan,
): Promise<ParsedEmail | null> {
  const flagged = (flag: MailFlag) => ({ ...parsed, flags: [...parsed.flags, flag] });
  switch (scan.result) {
    case 'clean':
      return parsed;
    case 'not_scanned':
      ctx.log.warn({ rawEmailId: raw.id, because: scan.because }, 'A mail goes on without a virus scan');
      return flagged('not_scanned');
    case 'infected':
      if (raw.processedBy) return flagged('infected');
      await hold(ctx, raw, `It carries a virus: ${scan.virus} (found by ClamAV).`, parsed);
      return null;
  }
}
