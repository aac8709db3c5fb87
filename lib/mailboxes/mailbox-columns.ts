import type { mailboxes } from '#db/schema/index.ts';
import type { Mailbox } from './schema.ts';

export type MailboxRow = typeof mailboxes.$inferSelect;
export type MailboxChanges = Partial<
  Pick<
    Mailbox,
    | 'display_name'
    | 'signature'
    | 'assistant_id'
    | 'assistant_starts_itself'
    | 'check_in_hours'
    | 'close_after_hours'
    | 'auto_send_threshold'
    | 'forged_mail'
    | 'reopen_days'
    | 'sends_per_hour'
    | 'staging'
    | 'staging_allowed'
    | 'form_senders'
    | 'forward_to'
    | 'aliases'
    | 'user_mail'
    | 'quotes_history'
    | 'counts_opens'
    | 'counts_clicks'
    | 'asks_rating'
    | 'rating_question'
    | 'rating_after_hours'
  >
>;

/** What a mailbox is set to when nothing is said; also of one that returns. */
export const defaultColumns = {
  signature: '',
  assistantId: null,
  assistantStartsItself: true,
  autoSendThreshold: 0.9,
  forgedMail: 'accept',
  reopenDays: 90,
  sendsPerHour: null,
  staging: false,
  stagingAllowed: [],
  formSenders: [],
  forwardTo: [],
  aliases: [],
  userMail: 'send',
  quotesHistory: true,
  countsOpens: false,
  countsClicks: false,
  asksRating: false,
  ratingQuestion: null,
  ratingAfterHours: null,
  ratingAfterSince: null,
  pausedAt: null,
} satisfies Partial<MailboxRow>;

/** The columns that these settings are kept in; addresses in small letters, each once. */
export function columnsOf(changes: MailboxChanges) {
  return {
    displayName: changes.display_name,
    signature: changes.signature,
    assistantId: changes.assistant_id,
    assistantStartsItself: changes.assistant_starts_itself,
    autoSendThreshold: changes.auto_send_threshold,
    forgedMail: changes.forged_mail,
    checkInHours: changes.check_in_hours,
    closeAfterHours: changes.close_after_hours,
    reopenDays: changes.reopen_days,
    sendsPerHour: changes.sends_per_hour,
    staging: changes.staging,
    stagingAllowed: changes.staging_allowed?.map((entry) => entry.trim().toLowerCase()),
    formSenders: changes.form_senders && uniqueAddresses(changes.form_senders),
    forwardTo: changes.forward_to && uniqueAddresses(changes.forward_to),
    aliases: changes.aliases && uniqueAddresses(changes.aliases),
    userMail: changes.user_mail,
    quotesHistory: changes.quotes_history,
    countsOpens: changes.counts_opens,
    countsClicks: changes.counts_clicks,
    asksRating: changes.asks_rating,
    ratingQuestion: changes.rating_question,
    ratingAfterHours: changes.rating_after_hours,
  };
}

/** A mailbox as answers show it. */
export function toMailbox(row: MailboxRow): Mailbox {
  return {
    id: row.id,
    address: row.address,
    aliases: row.aliases,
    display_name: row.displayName,
    signature: row.signature,
    assistant_id: row.assistantId,
    assistant_starts_itself: row.assistantStartsItself,
    auto_send_threshold: row.autoSendThreshold,
    forged_mail: row.forgedMail,
    check_in_hours: row.checkInHours,
    close_after_hours: row.closeAfterHours,
    reopen_days: row.reopenDays,
    sends_per_hour: row.sendsPerHour,
    staging: row.staging,
    staging_allowed: row.stagingAllowed,
    form_senders: row.formSenders,
    forward_to: row.forwardTo,
    user_mail: row.userMail,
    quotes_history: row.quotesHistory,
    counts_opens: row.countsOpens,
    counts_clicks: row.countsClicks,
    asks_rating: row.asksRating,
    rating_question: row.ratingQuestion,
    rating_after_hours: row.ratingAfterHours,
    has_inbound_secret: row.inboundSecret !== null,
    client_id: row.clientId,
    paused_at: row.pausedAt?.toISOString() ?? null,
    created_at: row.createdAt.toISOString(),
  };
}

function uniqueAddresses(entries: string[]): string[] {
  return [...new Set(entries.map((entry) => entry.trim().toLowerCase()))];
}
