import type { Mailbox } from '#lib/mailboxes/schema.ts';
import type { ApiRequest, api } from '../../data/api.ts';

type Changes = ApiRequest<(typeof api.mailboxes)[':id']['$patch']>['json'];

/** What the form says, as the API takes it. An empty number is no limit. */
export function mailboxChanges(form: FormData): Changes {
  const text = (name: string) => String(form.get(name) ?? '').trim();
  const isOn = (name: string) => form.get(name) === 'on';
  const number = (name: string) => (text(name) === '' ? null : Number(text(name)));
  const list = (name: string) =>
    text(name)
      .split(/[\s,;]+/)
      .filter(Boolean);
  return {
    display_name: text('display_name'),
    signature: String(form.get('signature') ?? ''),
    forged_mail: text('forged_mail') as Mailbox['forged_mail'],
    reopen_days: number('reopen_days'),
    sends_per_hour: number('sends_per_hour'),
    quotes_history: isOn('quotes_history'),
    counts_opens: isOn('counts_opens'),
    counts_clicks: isOn('counts_clicks'),
    asks_rating: isOn('asks_rating'),
    rating_question: text('rating_question') || null,
    rating_after_hours: number('rating_after_hours'),
    check_in_hours: number('check_in_hours'),
    close_after_hours: number('close_after_hours'),
    assistant_id: text('assistant_id') || null,
    assistant_starts_itself: isOn('starts'),
    staging: isOn('staging'),
    staging_allowed: list('staging_allowed'),
    form_senders: list('form_senders'),
    forward_to: list('forward_to'),
    aliases: list('aliases'),
    user_mail: text('user_mail') as Mailbox['user_mail'],
  };
}
