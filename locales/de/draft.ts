import type { draft as english } from '../en/draft.ts';
import type { TranslationOf } from '../translation.ts';

export const draft: TranslationOf<typeof english> = {
  editNote: 'Notiz bearbeiten',
  noteEdited: 'Bearbeitet',
  noteTo: 'Notiz an {address}',
  saveNote: 'Notiz speichern',
  discardNote: 'Änderungen verwerfen',
  noteKept: 'Ihre Notiz steht noch hier. Speichern Sie noch einmal, um die andere zu ersetzen.',
};
