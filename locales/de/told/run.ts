import type { run as english } from '../../en/told/run.ts';
import type { TranslationOf } from '../../translation.ts';

export const run: TranslationOf<typeof english> = {
  drafted: 'Antwort entworfen.',
  handed_off: 'Übergeben: {reason}',
  closed: 'Ohne Antwort geschlossen.',
  forwarded: 'Weitergeleitet an {to}.',
  snoozed: 'Zurückgestellt bis {until}.',
  proposed_acts: 'Schritte ohne Antwort vorgeschlagen.',
  written_meanwhile: 'Jemand schrieb, während der Assistent arbeitete.',
  closed_meanwhile: 'Jemand schloss das Ticket, während der Assistent arbeitete.',
  snoozed_meanwhile: 'Jemand stellte das Ticket zurück, während der Assistent arbeitete.',
  taken_by_newer: 'Ein neuerer Lauf hat die Nachrichten übernommen.',
  taken_by_other: 'Ein anderer Lauf hat alle E-Mails dieses Tickets übernommen.',
  taken_by_person: 'Jemand hat sich darum gekümmert, während der Assistent auf sein Modell wartete.',
  written_since: 'Der Kontakt oder das Team hat inzwischen geschrieben.',
  closed_before: 'Das Ticket wurde geschlossen, bevor der Assistent begann.',
  answered_before: 'Jemand antwortete, bevor der Assistent begann.',
  no_mail: 'Es gibt keine E-Mail zu beantworten.',
  ticket_merged: '#{from} wurde mit #{into} zusammengeführt.',
  merge_undone: 'Die Zusammenführung von #{from} wurde rückgängig gemacht.',
  too_many_tools: 'Das Modell rief zu viele Werkzeuge auf einmal auf.',
  refused_reply: 'Die Antwort des Assistenten bestand die Prüfungen nicht: {words}',
  no_answer_given: 'Der Assistent endete ohne Antwort.',
  tool_too_slow: '{tool} brauchte zu lange.',
  too_many_questions: 'Der Assistent kam mit {count} Fragen an sein Modell zu keinem Ende.',
  too_costly: 'Der Assistent hat verbraucht, was ein Ticket kosten darf.',
};
