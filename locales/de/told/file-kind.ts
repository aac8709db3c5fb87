import type { file_kind as english } from '../../en/told/file-kind.ts';
import type { TranslationOf } from '../../translation.ts';

export const file_kind: TranslationOf<typeof english> = {
  pdf: 'ein PDF',
  image: 'ein Bild',
  word: 'ein Word-Dokument',
  sheet: 'eine Tabelle',
  slides: 'eine Präsentation',
  old_office: 'eine alte Office-Datei',
  zip: 'ein ZIP-Archiv',
  archive: 'ein Archiv',
  video: 'ein Video',
  audio: 'eine Tonaufnahme',
  program: 'ein Programm',
};
