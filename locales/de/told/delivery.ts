import type { delivery as english } from '../../en/told/delivery.ts';
import type { TranslationOf } from '../../translation.ts';
import { outgoingProblems } from '../problems/outgoing.ts';

const { outgoing } = outgoingProblems;

export const delivery: TranslationOf<typeof english> = {
  unknown_sender: outgoing.unknownSender,
  staging: outgoing.staging,
  suppressed: outgoing.suppressed,
  unlisted: outgoing.unlisted,
  mailbox_deleted: outgoing.mailboxDeleted,
  limit:
    'Dieses Postfach sendet höchstens {count, plural, one {# E-Mail} other {# E-Mails}} in der Stunde; diese wartet, bis sie an der Reihe ist.',
  not_composed: 'Die E-Mail ließ sich nicht zusammenstellen. Nichts wurde gesendet.',
  not_composed_now: 'Die E-Mail ließ sich im Moment nicht zusammenstellen. Nichts wurde gesendet.',
  not_signed:
    'Die E-Mail konnte nicht mit dem Schlüssel ihrer Domain signiert werden. Nichts wurde gesendet. Wurde APP_SECRET geändert? Dann entfernen Sie die Domain und legen Sie einen neuen Schlüssel an.',
  not_begun: 'Der Prozess, der sie senden sollte, endete, bevor etwas davon gesendet war.',
  not_heard: 'Der Prozess, der sie sendete, endete, bevor die Antwort kam.',
  broke_off:
    'Die Verbindung brach ab, nachdem die E-Mail übergeben war und bevor der Server geantwortet hatte: {words}',
  given_up: 'Nach 48 Stunden aufgegeben. Letzte Antwort: {words}',
  restored:
    'Die Datenbank wurde aus einer Sicherung wiederhergestellt. Ob diese E-Mail nach der Sicherung gesendet wurde, ist nicht bekannt.',
  caught: 'In der Sandbox gelandet. Nichts wurde gesendet, weil kein Relay eingerichtet ist.',
  sample: 'Nicht gesendet: Dies ist ein Beispielticket, aus dem nie etwas gesendet wird.',
  arrived: 'Sie ist angekommen.',
  in_sent_folder: 'Sie liegt im Ordner „Gesendet“ des Postfachs.',
  relay_tries_on: 'Das Relay hat sie und versucht es weiter: {words}',
  relay_refused: 'Das Relay hat sie nicht angenommen: {words}',
  came_back: 'Die E-Mail kam zurück.',
};
