import type { palette as english } from '../en/palette.ts';
import type { TranslationOf } from '../translation.ts';

export const palette: TranslationOf<typeof english> = {
  placeholder: 'Ein Ticket, eine Person, ein Artikel, eine Einstellung oder eine Aktion',
  empty: 'Keine Ergebnisse',
  groups: {
    tickets: 'Tickets',
    people: 'Personen',
    companies: 'Firmen',
    colleagues: 'Team',
    articles: 'Artikel',
    settings: 'Einstellungen',
  },
  theirTickets: 'zugewiesene Tickets',
  keys: '<move></move> auswählen · <open></open> öffnen · <leave></leave> schließen',
};
