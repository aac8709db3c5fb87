import type { ui as english } from '../en/ui.ts';
import type { TranslationOf } from '../translation.ts';

export const ui: TranslationOf<typeof english> = {
  noResults: 'Keine Treffer',
  search: 'Suchen',
  source: 'Quelle',
  splitView: { details: 'Details', back: 'Zurück zur Liste' },
  rawText: {
    label: 'Quelltext der E-Mail',
    unavailable: 'Der Quelltext kann gerade nicht geladen werden.',
  },
};
