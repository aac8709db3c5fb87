import { oneLine } from '../charset/clean-text.ts';
import { escapeHtml } from '../html/escape-html.ts';
import type { MailAddress } from '../parsed-email.ts';
import { type Quote, quotedContent } from './quote-mail.ts';

export type ForwardedMail = {
  from: MailAddress;
  at: Date;
  subject: string | null;
  to: MailAddress[];
  cc: MailAddress[];
  text: string;
  /** Sanitised; null to show the text. */
  html: string | null;
};

/** As Gmail writes it, which other mail programs recognise. */
const separator = '---------- Forwarded message ---------';

/**
 * The mails as forwarded blocks, in this order, each below its From, Date, Subject, To and Cc. Blind copies are not
 * named. Images and length as in `quoteMail`.
 */
export function forwardMails(mails: ForwardedMail[]): Quote {
  const blocks = mails.map(blockOf);
  return {
    text: blocks.map(({ text }) => text).join('\n\n'),
    html: `<div class="gmail_quote">${blocks.map(({ html }) => html).join('<br><br>\n')}</div>`,
  };
}

function blockOf(mail: ForwardedMail): Quote {
  const { text, html } = quotedContent(mail);
  const lines = [separator, ...headerOf(mail).map(([name, value]) => `${name}: ${value}`)];
  const attribution = lines.map(escapeHtml).join('<br>\n');
  return {
    text: `${lines.join('\n')}\n\n${text}`,
    html: `<div dir="auto" class="gmail_attr">${attribution}<br></div><br>\n${html}`,
  };
}

function headerOf({ from, at, subject, to, cc }: ForwardedMail): [string, string][] {
  return [
    ['From', named(from)],
    ['Date', at.toUTCString().replace(/:\d\d GMT$/, ' UTC')],
    ['Subject', oneLine(subject ?? '')],
    ...(to.length ? ([['To', to.map(named).join(', ')]] as [string, string][]) : []),
    ...(cc.length ? ([['Cc', cc.map(named).join(', ')]] as [string, string][]) : []),
  ];
}

function named({ name, address }: MailAddress): string {
  const clean = oneLine(name ?? '')
    .replace(/[<>\s]+/g, ' ')
    .trim();
  return clean ? `${clean} <${address}>` : address;
}
