import { oneLine } from '#lib/mail/charset/clean-text.ts';
import type { Locale } from '#locales/locale.ts';
import { translatorOf } from '#locales/translator.ts';
import { systemMailText } from './system-mail-text.ts';

type AccountMail = {
  kind: 'invitation' | 'reset';
  /** Whom it is to. */
  name: string;
  email: string;
  /** Who made the link; null when the person asked for it themselves. */
  sentBy: string | null;
  url: string;
  expiresAt: Date;
};

/** The words of an account mail, equal in text and HTML. */
export function accountMailText(
  locale: Locale,
  { kind, name, email, sentBy, url, expiresAt }: AccountMail,
): { subject: string; text: string; html: string } {
  const t = translatorOf(locale);
  const opening =
    sentBy === null
      ? t(`mails.accountLink.${kind}.opening`, { email })
      : t(`mails.accountLink.${kind}.openingBy`, { email, person: oneLine(sentBy) });
  const day = expiresAt.toLocaleDateString(dateLocales[locale], { dateStyle: 'long', timeZone: 'UTC' });
  const limit = t('mails.accountLink.limit', { day, time: expiresAt.toISOString().slice(11, 16) });
  return {
    subject: t(`mails.accountLink.${kind}.subject`),
    ...systemMailText(locale, name, [
      opening,
      { act: t(`mails.accountLink.${kind}.act`), url },
      limit,
      t(`mails.accountLink.${kind}.closing`),
    ]),
  };
}

/** English days as most of the world writes them. */
const dateLocales: Record<Locale, string> = { en: 'en-GB', de: 'de' };
