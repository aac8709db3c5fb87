import type { newMail as english } from '../en/new-mail.ts';
import type { TranslationOf } from '../translation.ts';

export const newMail: TranslationOf<typeof english> = {
  title: 'Neue E-Mail',
  hint: 'Jemandem schreiben',
  from: 'Von',
  to: 'An',
  subject: 'Betreff',
  text: 'Text der E-Mail',
  placeholder: 'E-Mail schreiben. Dateien lassen sich hineinziehen, Bilder einfügen.',
  found: 'Kontakte',
  noMailbox:
    'Es gibt kein Postfach, aus dem Sie schreiben können. Ein Admin kann unter Einstellungen eines anlegen oder Ihnen Zugriff geben.',
  send: 'Senden',
  sendAndClose: 'Senden und schließen',
  sendLater: 'Später senden',
  discard: 'Verwerfen',
  discarded: 'Die E-Mail wurde verworfen.',
  other: 'Diese E-Mail ist noch nicht gesendet. Wird sie verworfen, geht es mit einer an {address} weiter.',
  writeOther: 'Verwerfen und an {address} schreiben',
  faults: {
    from: 'Ein Postfach wählen, aus dem geschrieben wird.',
    to: 'Mindestens eine Person angeben.',
    subject: 'Einen Betreff angeben.',
    text: 'Einen Text schreiben.',
    uploading: 'Eine Datei wird noch hochgeladen.',
    unreachable: '{reason} Ihr Text steht noch hier.',
  },
};
