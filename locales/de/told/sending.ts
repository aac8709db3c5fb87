import type { sending as english } from '../../en/told/sending.ts';
import type { TranslationOf } from '../../translation.ts';

export const sending: TranslationOf<typeof english> = {
  bounces:
    '{part} von {whole} E-Mails kamen in {days} Tagen zurück ({rate, number} %; mehr als {limit, number} % schaden der Zustellung der E-Mails dieser Adresse).',
  complaints:
    'Über {part} von {whole} E-Mails gab es in {days} Tagen Beschwerden ({rate, number} %; mehr als {limit, number} % schaden der Zustellung der E-Mails dieser Adresse).',
};
