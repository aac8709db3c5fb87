'use client';
import { Lock } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { Message } from '#lib/tickets/schema.ts';
import { useAppContext } from '../shell/app-context.tsx';
import { EntryHeader } from './entry-header.tsx';
import { PlainText } from './plain-text.tsx';

/** Internal: on warm ground, with a lock, so that nobody takes it for something the contact has seen. */
export function Note({ message }: { message: Message }) {
  const t = useTranslations('mail');
  const { user } = useAppContext();
  const about = message.flags.includes('resolution')
    ? t('note.resolution')
    : message.flags.includes('summary')
      ? t('note.summary')
      : null;
  return (
    <article
      aria-label={t('note.label', { name: message.author.name })}
      className="my-3 rounded-lg border border-warm-line bg-warm px-3 py-2.5 max-md:-mx-1 md:-mx-3"
    >
      <EntryHeader
        mark={
          <span className="flex size-6 items-center justify-center">
            <Lock aria-hidden className="icon text-amber" />
          </span>
        }
        name={message.author.id === user.id ? t('you') : message.author.name}
        meta={`${about ? `${about} · ` : ''}${t('note.internal')}`}
        at={message.created_at}
      />
      <div className="mt-1 pl-9 max-md:pl-0">
        <PlainText text={message.text} asTyped={message.raw_email_id === null} mentions={message.mentions} />
      </div>
    </article>
  );
}
