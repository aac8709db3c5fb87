import { type SystemMailBlock, systemMailText } from '#lib/outbound/account-mail/system-mail-text.ts';
import type { Locale } from '#locales/locale.ts';
import { translatorOf } from '#locales/translator.ts';

type NoticeText = { name: string; drafts: number; tickets: number; appUrl: string };

/** The words of a notice: numbers and links, never what stands in a ticket. */
export function noticeText(
  locale: Locale,
  { name, drafts, tickets, appUrl }: NoticeText,
): { subject: string; text: string; html: string } {
  const t = translatorOf(locale);
  const subjects: string[] = [];
  const blocks: SystemMailBlock[] = [];
  if (drafts > 0) {
    subjects.push(t('mails.reviewNotice.draftsSubject', { count: drafts }));
    blocks.push(t('mails.reviewNotice.drafts', { count: drafts }), {
      act: t('mails.reviewNotice.reviewDrafts'),
      url: `${appUrl}/review`,
    });
  }
  if (tickets > 0) {
    subjects.push(t('mails.reviewNotice.ticketsSubject', { count: tickets }));
    blocks.push(t('mails.reviewNotice.tickets', { count: tickets }), {
      act: t('mails.reviewNotice.openTickets'),
      url: `${appUrl}/inbox?assignee=me`,
    });
  }
  blocks.push(t('mails.reviewNotice.footer'), {
    act: t('mails.reviewNotice.changeNotifications'),
    url: `${appUrl}/settings/account`,
  });
  return { subject: subjects.join(', '), ...systemMailText(locale, name, blocks) };
}
