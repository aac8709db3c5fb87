import type { Mailbox } from '#lib/mailboxes/schema.ts';

/** What the form says, as the API takes it. An empty number is no limit. */
export function changesOf(form: FormData): Partial<Mailbox> {
  const words = (name: string) => String(form.get(name) ?? '').trim();
  const isOn = (name: string) => form.get(name) === 'on';
  const number = (name: string) => (words(name) === '' ? null : Number(words(name)));
  return {
    display_name: words('display_name'),
    signature: String(form.get('signature') ?? ''),
    forged_mail: words('forged_mail') as Mailbox['forged_mail'],
    reopen_days: number('reopen_days'),
    sends_per_hour: number('sends_per_hour'),
    quotes_history: isOn('quotes_history'),
    counts_opens: isOn('counts_opens'),
    counts_clicks: isOn('counts_clicks'),
    assistant_id: words('assistant_id') || null,
    assistant_starts_itself: isOn('starts'),
    staging: isOn('staging'),
    staging_allowed: words('staging_allowed')
      .split(/[\s,;]+/)
      .filter(Boolean),
  };
}
