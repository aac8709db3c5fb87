import type { modelTexts as english } from '../en/model-texts.ts';
import type { TranslationOf } from '../translation.ts';

export const modelTexts: TranslationOf<typeof english> = {
  serverSaid: '{words} Die Antwort lautete: „{said}“',
  translation: {
    working: 'Wird übersetzt (Sprache: {language}) …',
    failed: 'Nicht übersetzt.',
    retry: 'Noch einmal versuchen',
    ask: 'Übersetzen (Sprache: {language})',
    label: 'Übersetzung ({language})',
    from: 'Übersetzt von {model}, Sprache des Originals: {language}',
    into: 'Übersetzt von {model}, Sprache: {language}',
    hide: 'Ausblenden',
    show: 'Anzeigen',
    cut: 'Der Text ist zu lang: Nur sein Anfang wurde übersetzt.',
  },
  summary: {
    title: 'Zusammenfassung',
    failed: 'Nicht zusammengefasst.',
    retry: 'Noch einmal versuchen',
    ask: '{count, plural, one {Diese E-Mail} other {# Nachrichten}} zusammenfassen',
    working: 'Wird zusammengefasst …',
    notFound: 'In den Nachrichten nicht gefunden: {quotes}.',
    quote: '„{words}“',
    by: 'Von {model}, nur für das Team.',
    renew: 'Erneuern',
    all: 'Zusammenfassung {count, plural, one {einer Nachricht} other {von # Nachrichten}}, bis <time></time>',
    last: 'Zusammenfassung der letzten {count, number} von {total, number} Nachrichten, bis <time></time>',
    newer: '{count, plural, one {# neuere Nachricht} other {# neuere Nachrichten}}',
  },
};
