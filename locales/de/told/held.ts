import type { held as english } from '../../en/told/held.ts';
import type { TranslationOf } from '../../translation.ts';

export const held: TranslationOf<typeof english> = {
  no_sender: 'Sie nennt keinen Absender; niemandem könnte geantwortet werden.',
  virus: 'Sie enthält einen Virus: {virus} (gefunden von ClamAV).',
  forged: 'Sie könnte gefälscht sein: Die Domain ihres Absenders bürgt nicht für sie (DMARC schlägt fehl).',
  from_ourselves:
    'Sie kommt von {address}, unserer eigenen Adresse, und nennt niemand anderen, dem zu antworten wäre.',
  unreadable: 'Sie ließ sich nicht lesen: {why}',
  unread: 'Das Lesen ist {count} Mal fehlgeschlagen, zuletzt ohne Antwort.',
  blocked: '{name} hat {sender} blockiert.',
  duplicate: 'Dieselbe E-Mail ist schon abgelegt, in #{ticket}.',
  released:
    'Freigegeben von {name}. Sie war {status, select, held {zurückgehalten} other {ignoriert}}: {reason}',
  discarded: 'Verworfen von {name}. Sie war zurückgehalten: {reason}',
  no_reason: 'Kein Grund wurde festgehalten.',
};
