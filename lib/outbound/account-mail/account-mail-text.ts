import { oneLine } from '#lib/mail/charset/clean-text.ts';
import { systemMailText } from './system-mail-text.ts';

type AccountMail = {
  kind: 'invitation' | 'reset';
  /** Whom it is to. */
  name: string;
  email: string;
  /** Who made the link; null when the person asked for it themselves. */
  sentBy: string | null;
  url: string;
  expiresAt: Date;
};

/** The words of an account mail, equal in text and HTML. */
export function accountMailText(mail: AccountMail): { subject: string; text: string; html: string } {
  const { subject, opening, act, closing } = mail.kind === 'invitation' ? invitation(mail) : reset(mail);
  const limit = `The link works once, until ${utcTime(mail.expiresAt)}.`;
  return { subject, ...systemMailText(mail.name, [opening, { act, url: mail.url }, limit, closing]) };
}

function invitation({ sentBy, email }: AccountMail) {
  const invited = sentBy === null ? 'You are invited' : `${oneLine(sentBy)} invited you`;
  return {
    subject: 'Your invitation to Countersign',
    opening: `${invited} to Countersign, where your team answers its mail. You sign in as ${email}.`,
    act: 'Set your password',
    closing: 'If you did not expect this mail, ignore it. Nothing happens until the link is used.',
  };
}

function reset({ sentBy, email }: AccountMail) {
  return {
    subject: 'Set a new password for Countersign',
    opening:
      sentBy === null
        ? `Somebody asked for a new password for ${email}.`
        : `${oneLine(sentBy)} sent you a link to set a new password for ${email}.`,
    act: 'Set a new password',
    closing: 'If this was not you, ignore this mail. Your password stays as it is.',
  };
}

function utcTime(time: Date): string {
  const day = time.toLocaleDateString('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
  return `${day}, ${time.toISOString().slice(11, 16)} UTC`;
}
