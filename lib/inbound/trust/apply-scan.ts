import type { MailFlag, ParsedEmail } from '#lib/mail/parsed-email.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { say } from '#lib/platform/told.ts';
import { hold, type IncomingMail } from '../raw/raw-email-status.ts';
import type { Scan } from './scan.ts';

/**
 * Holds an infected mail, unless a person released it; a mail that could not be scanned goes on.
 * @returns the mail, flagged when it is not clean; null when it is held.
 */
export async function applyScan(
  ctx: Ctx,
  mail: Pick<IncomingMail, 'raw' | 'parsed'>,
  scan: Scan,
): Promise<ParsedEmail | null> {
  const { raw, parsed } = mail;
  const flagged = (flag: MailFlag) => ({ ...parsed, flags: [...parsed.flags, flag] });
  switch (scan.result) {
    case 'clean':
      return parsed;
    case 'not_scanned':
      ctx.log.warn({ rawEmailId: raw.id, because: scan.because }, 'A mail was not scanned for viruses');
      return flagged('not_scanned');
    case 'infected':
      if (raw.processedBy) return flagged('infected');
      await hold(ctx, mail, say('held.virus', { virus: scan.virus }));
      return null;
  }
}
