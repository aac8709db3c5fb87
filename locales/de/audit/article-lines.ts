import type { articleLines as english } from '#locales/en/audit/article-lines.ts';
import type { TranslationOf } from '#locales/translation.ts';

export const articleLines: TranslationOf<typeof english> = {
  article: {
    archived: '{who} hat den Artikel „{about}“ archiviert',
    created: '{who} hat den Artikel „{about}“ geschrieben',
    published: '{who} hat den Artikel „{about}“ veröffentlicht',
    reviewed: '{who} hat bestätigt, dass der Artikel „{about}“ aktuell ist',
    source_gone: 'Die Quelle des Artikels „{about}“ ist verschwunden',
    source_returned: 'Die Quelle des Artikels „{about}“ ist wieder da',
    unpublished: '{who} hat den Artikel „{about}“ zurückgezogen',
    updated: '{who} hat den Artikel „{about}“ geändert',
  },
  article_gap: {
    closed: 'Eine Lücke in den Artikeln wurde geschlossen',
    dismissed: '{who} hat eine Lücke in den Artikeln verworfen',
    drafted: '{who} hat für eine Lücke einen Artikel entwerfen lassen',
    found: 'Eine Lücke in den Artikeln wurde gefunden',
    reopened: '{who} hat eine Lücke in den Artikeln wieder geöffnet',
  },
  article_import: {
    cancelled: '{who} hat den Import aus „{about}“ abgebrochen',
    failed: 'Der Import aus „{about}“ ist fehlgeschlagen',
    finished: 'Der Import aus „{about}“ ist fertig',
    progressed: 'Der Import aus „{about}“ ist vorangekommen',
    started: '{who} hat den Import aus „{about}“ begonnen',
  },
  article_source: {
    removed: '{who} hat die Artikelquelle „{about}“ entfernt',
    updated: '{who} hat die Artikelquelle „{about}“ geändert',
  },
};
