import type { classified as english } from '../../en/told/classified.ts';
import type { TranslationOf } from '../../translation.ts';

export const classified: TranslationOf<typeof english> = {
  receipt: 'Sie ist eine Lesebestätigung: {disposition} (RFC 8098).',
  complaint: 'Sie ist eine Beschwerde: {type} (RFC 5965).',
  praise: 'Sie meldet, dass unsere E-Mail kein Spam ist; zu tun ist nichts.',
  auth_failure: 'Sie meldet, wie eine Authentifizierung fehlschlug (RFC 6591); zu tun ist nichts.',
  domain_report:
    'Sie berichtet, wie E-Mails einer Domain authentifiziert oder verschlüsselt wurden (RFC 7489, RFC 8460).',
  came_back: 'Sie kam an den Rückweg (Return-Path) unserer E-Mail zurück.',
  late: 'Sie meldet, dass unsere E-Mail sich verspätet und die Zustellung weiter versucht wird.',
  delivered: 'Sie meldet, dass unsere E-Mail zugestellt wurde.',
  status_report: 'Sie enthält einen Zustellbericht (RFC 3464).',
  plain_report: 'Sie ist ein Zustellbericht in gewöhnlichen Worten.',
  person: 'Nichts deutet darauf hin, dass sie automatisch verschickt wurde.',
  loop_mark: 'Sie trägt unser eigenes Schleifenzeichen.',
  own_message_id: 'Sie trägt eine Message-ID von uns: Unsere eigene E-Mail kam zurück.',
  too_many_hops: 'Sie lief über {count, plural, one {# Server} other {# Server}}, dreht sich also im Kreis.',
  auto_submitted: 'In Auto-Submitted steht {value} (RFC 3834).',
  robot_header: 'Sie enthält {header}, wie es automatische Antworten tun.',
  header_says: 'In {header} steht {value}.',
  precedence_auto: 'Laut Precedence ist sie eine automatische Antwort.',
  vendor_header: 'Laut ihrer Kopfzeile {header} ist sie eine automatische Antwort.',
  auto_subject: 'Ihr Betreff ist der einer automatischen Antwort.',
  robot_author: '{address} ist die Adresse eines Programms.',
  asks_silence: 'Sie bittet darum, nicht automatisch beantwortet zu werden.',
  list_header: 'Sie kam über einen Verteiler: Sie enthält {header}.',
  list_precedence: 'Sie kam über einen Verteiler: In {header} steht „list“.',
  transport_header: 'Sie enthält {header}, wie E-Mails von Weiterleitungsregeln und Massenversendern.',
  generated: 'Ein Programm hat sie für die Person verschickt, die in Reply-To steht.',
  null_sender: 'Sie hat keinen Absender im Umschlag (Envelope).',
  unread_author: 'E-Mails an {address} liest vermutlich niemand.',
  names_no_mail: '{why} Sie nennt keine E-Mail, die wir verschickt haben.',
  written_lately:
    '{why} Sie nennt keine E-Mail, die wir verschickt haben. An {address} wurde vor Kurzem geschrieben.',
};
