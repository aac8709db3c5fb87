import { type SystemMailBlock, systemMailText } from '#lib/outbound/account-mail/system-mail-text.ts';

type NoticeText = { name: string; drafts: number; tickets: number; appUrl: string };

/** The words of a notice: numbers and links, never what stands in a ticket. */
export function noticeText({ name, drafts, tickets, appUrl }: NoticeText): {
  subject: string;
  text: string;
  html: string;
} {
  const toReview = drafts === 1 ? '1 draft to review' : `${drafts} drafts to review`;
  const handedOver = tickets === 1 ? '1 ticket for you' : `${tickets} tickets for you`;
  const blocks: SystemMailBlock[] = [];
  if (drafts > 0)
    blocks.push(
      drafts === 1 ? '1 draft is waiting for review.' : `${drafts} drafts are waiting for review.`,
      {
        act: 'Review drafts',
        url: `${appUrl}/review`,
      },
    );
  if (tickets > 0)
    blocks.push(
      tickets === 1
        ? 'An assistant handed 1 ticket over to you.'
        : `Assistants handed ${tickets} tickets over to you.`,
      { act: 'Open your tickets', url: `${appUrl}/inbox?assignee=me` },
    );
  blocks.push('You get this mail at most once an hour. You can turn it off under Settings, Your account.', {
    act: 'Change notifications',
    url: `${appUrl}/settings/account`,
  });
  const subject = [drafts > 0 ? toReview : '', tickets > 0 ? handedOver : ''].filter(Boolean).join(', ');
  return { subject, ...systemMailText(name, blocks) };
}
