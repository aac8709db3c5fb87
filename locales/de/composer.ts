import type { composer as english } from '../en/composer.ts';
import type { TranslationOf } from '../translation.ts';

export const composer: TranslationOf<typeof english> = {
  bar: 'Text formatieren',
  strong: 'Fett',
  em: 'Kursiv',
  link: 'Link',
  bullet_list: 'Liste',
  ordered_list: 'Nummerierte Liste',
  blockquote: 'Zitat',
  heading: 'Überschrift',
  code: 'Code',
  code_block: 'Codeblock',
  linkTarget: 'Link zu',
  linkWrong: 'Geben Sie eine Web- oder E-Mail-Adresse ein.',
  linkSet: 'Link setzen',
  linkRemove: 'Link entfernen',
  later: 'Später',
  sendAndSnooze: 'Senden und zurückstellen',
  snoozeHint: 'Eine Antwort des Kontakts holt es früher zurück.',
  anotherTime: 'Anderer Zeitpunkt',
  timePast: 'Wählen Sie einen Zeitpunkt in der Zukunft.',
  continueReply: 'Antwort fortsetzen',
  continueNote: 'Notiz fortsetzen',
  draftAside: 'Der Entwurf von {name} ruht. Ihre eigene Antwort ersetzt ihn.',
  backToDraft: 'Zurück zum Entwurf',
};
