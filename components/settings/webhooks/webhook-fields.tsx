import { useTranslations } from 'use-intl';
import type { EventType } from '#lib/platform/event-types.ts';
import { Field, Input, Textarea } from '../../ui/field.tsx';
import { formText } from '../setting-dialog.tsx';

type WebhookFieldsProps = { url?: string; events?: string[] };

/** Where it is sent, and what it is told of. */
export function WebhookFields({ url, events = [] }: WebhookFieldsProps) {
  const t = useTranslations('settings.webhooks');
  return (
    <>
      <Field label={t('url')} hint={t('urlHint')}>
        {(props) => (
          <Input
            {...props}
            name="url"
            type="url"
            required
            maxLength={2000}
            autoComplete="off"
            spellCheck={false}
            defaultValue={url}
          />
        )}
      </Field>
      <Field label={t('types')} hint={t('typesHint')}>
        {(props) => (
          <Textarea
            {...props}
            name="events"
            dir="ltr"
            autoComplete="off"
            spellCheck={false}
            className="font-mono text-small"
            defaultValue={events.join('\n')}
          />
        )}
      </Field>
    </>
  );
}

/** What the form holds; the server says which types there are not. */
export function readWebhookFields(form: FormData): { url: string; events: EventType[] } {
  const events = formText(form, 'events')
    .split(/[\s,]+/)
    .filter(Boolean);
  return { url: formText(form, 'url'), events: events as EventType[] };
}
