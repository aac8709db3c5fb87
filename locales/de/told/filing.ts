import type { filing as english } from '../../en/told/filing.ts';
import type { TranslationOf } from '../../translation.ts';

export const filing: TranslationOf<typeof english> = {
  both: '{first} {next}',
  answers_nothing: 'Sie beantwortet keine E-Mail von uns und hat deshalb ein Ticket eröffnet.',
  long_closed:
    'Sie beantwortet #{ticket}, das vor mehr als {days, plural, one {einem Tag} other {# Tagen}} geschlossen wurde.',
  of_team: 'Sie kommt von {name} aus dem Team.',
  names_other:
    'Sie nennt eine E-Mail von #{ticket}, aber {address} gehört nicht zu jenem Ticket; deshalb hat sie ihr eigenes.',
  addressed_other:
    'Sie ging an die Antwortadresse von #{ticket}, das {status, select, closed {geschlossen} other {zurückgestellt}} ist, und {address} gehört nicht zu jenem Ticket; deshalb hat sie ihr eigenes.',
  stranger: 'Hinzugekommen von {address}, ungeprüft: Niemand auf dem Ticket hat diese Adresse.',
  reply_address: 'Sie ging an die Antwortadresse dieses Tickets.',
  merged_reply_address:
    'Sie ging an die Antwortadresse von #{ticket}, das mit diesem Ticket zusammengeführt wurde.',
  return_path: 'Sie ging an den Rückweg einer Antwort auf diesem Ticket.',
  header:
    'Die Kopfzeile {header, select, in_reply_to {In-Reply-To} other {References}} nennt eine E-Mail{origin, select, mentioned {, die dieses Ticket erwähnt} other { dieses Tickets}}.',
  forward_reply_address: 'Sie ging an die Antwortadresse einer Weiterleitung dieses Tickets.',
  answers_forward: 'Sie beantwortet eine E-Mail, die aus diesem Ticket weitergeleitet wurde.',
  released: '{name} hat sie freigegeben.',
  passed_on:
    '{name} aus dem Team hat sie weitergegeben; das Ticket gehört deshalb {address}, laut E-Mail ihr Absender.',
  note: 'Sie wird als Notiz aufbewahrt.',
  not_sent_on: 'Sie wird als Notiz aufbewahrt, denn sie konnte nicht weitergesendet werden: {why}',
  submitted: '{name} hat sie mit dem eigenen E-Mail-Programm gesendet.',
  sent_on: 'Sie geht weiter an den Kontakt.',
  sent_by_user: '{name} aus dem Team hat sie an {address} gesendet, mit diesem Postfach in Kopie.',
  moved: '{name} hat sie aus #{ticket} hierher verschoben.',
  imported: '{name} hat sie aus {file} importiert.',
  in_thread: 'Sie gehört zu einem Verlauf, der hier ist: Eine Message-ID, die beide nennen, zeigt es.',
  no_thread: 'Sie nennt keine E-Mail, die hier ist; deshalb hat sie ein eigenes Ticket.',
  sample: 'Sie ist ein Beispiel.',
};
