import { type SystemMailBlock, systemMailText } from '#lib/outbound/account-mail/system-mail-text.ts';
import type { Locale } from '#locales/locale.ts';
import { translatorOf } from '#locales/translator.ts';
import { type NotificationFacts, notificationLine } from '../notices/notification-line.ts';

type DigestText = { name: string; missed: NotificationFacts[]; appUrl: string };

/** The most notifications that a digest names; it counts the others. */
const maxNamed = 20;

/** The words of a digest: who, what and which ticket, each with its link, and nothing of what stands there. */
export function digestText(
  locale: Locale,
  { name, missed, appUrl }: DigestText,
): { subject: string; text: string; html: string } {
  const t = translatorOf(locale);
  const blocks: SystemMailBlock[] = [t('mails.digest.opening')];
  for (const one of missed.slice(0, maxNamed)) {
    const { what, ticket } = notificationLine(locale, one);
    blocks.push({ act: `${ticket} · ${what}`, url: `${appUrl}/tickets/${one.number}` });
  }
  if (missed.length > maxNamed) blocks.push(t('mails.digest.more', { count: missed.length - maxNamed }));
  blocks.push(
    { act: t('mails.digest.openNotifications'), url: `${appUrl}/notifications` },
    t('mails.reviewNotice.footer'),
    { act: t('mails.reviewNotice.changeNotifications'), url: `${appUrl}/settings/account` },
  );
  return {
    subject: t('mails.digest.subject', { count: missed.length }),
    ...systemMailText(locale, name, blocks),
  };
}
