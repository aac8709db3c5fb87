import type { notifications } from '#db/schema/index.ts';
import { oneLine } from '#lib/mail/charset/clean-text.ts';
import type { Locale } from '#locales/locale.ts';
import { translatorOf } from '#locales/translator.ts';

export type NotificationFacts = Pick<
  typeof notifications.$inferSelect,
  'id' | 'kind' | 'actorType' | 'actorName'
> & { number: number };

/**
 * A notification in words that may leave the desk: who, what and the ticket's number. Nothing that a contact wrote, not
 * even their name, and nothing of a note or todo.
 */
export function notificationLine(
  locale: Locale,
  { kind, actorType, actorName, number }: NotificationFacts,
): { what: string; ticket: string } {
  const t = translatorOf(locale);
  const ticket = t('mails.notification.ticket', { number: String(number) });
  if (kind !== 'mention' && kind !== 'assigned') return { what: t(`mails.notification.${kind}`), ticket };
  const isOurs = actorType === 'user' || actorType === 'assistant' || actorType === 'api_key';
  if (!isOurs) return { what: t(`mails.notification.${kind}`), ticket };
  return { what: t(`mails.notification.${kind}By`, { name: oneLine(actorName) }), ticket };
}
