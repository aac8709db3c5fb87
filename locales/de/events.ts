import type { events as english } from '../en/events.ts';
import type { TranslationOf } from '../translation.ts';

export const events: TranslationOf<typeof english> = {
  you: 'Ihnen',
  detail: '<line></line>: {detail}',
  lines: {
    draftPartlySeen: 'Entwurf freigegeben von {who}, {shown, number, percent} davon angesehen',
    noteEdited: 'Notiz an {to} bearbeitet von {who}',
    draftEdited: 'Entwurf bearbeitet von {who}',
    draftRejected: 'Entwurf abgelehnt von {who}',
    draftReopened: 'Der Entwurf ist wieder offen',
    draftDiscarded: 'Entwurf verworfen',
    closingCancelled: 'Schließen verhindert von {who}',
    checkInCancelled: 'Nachfrage abgesagt von {who}',
    bounceClaimed: 'Jemand meldet, dass E-Mail an {recipient} zurückkam; nichts belegt es',
    bounced: 'Die Antwort{recipient, select, none {} other { an {recipient}}} kam zurück',
    scheduledCancelled: 'Geplante Antwort abgesagt',
    forwardCancelled: 'Weiterleitung vor dem Senden abgebrochen von {who}',
    replyCancelled: 'Antwort vor dem Senden abgebrochen von {who}',
    complained: 'Der Anbieter des Kontakts hat unsere E-Mail als Spam gemeldet',
    delayed: 'Die Antwort verzögert sich unterwegs',
    delivered: 'Der Server von {recipient} bestätigt die Zustellung der Antwort',
    sendingFailed: 'Die Antwort konnte nicht gesendet werden',
    sentNow: 'Antwort sofort gesendet von {who}',
    letGo: 'Dabei belassen{recipient, select, none {} other { für {recipient}}} von {who}',
    movedHere:
      '{count, plural, one {E-Mail} other {# Einträge}} {back, select, true {zurückverschoben} other {hierher verschoben}} von <ticket></ticket> durch {who}',
    movedAway:
      '{count, plural, one {E-Mail} other {# Einträge}} {back, select, true {zurückverschoben} other {verschoben}} nach <ticket></ticket> von {who}',
    linked: 'Mit <ticket></ticket> verknüpft von {who}',
    unlinked: 'Verknüpfung mit <ticket></ticket> entfernt von {who}',
    mergedHere: '<ticket></ticket> mit diesem Ticket zusammengeführt von {who}',
    mergedAway: 'Mit <ticket></ticket> zusammengeführt von {who}',
    unmergedHere: 'Zusammenführung mit <ticket></ticket> rückgängig gemacht von {who}',
    unmergedAway: 'Zusammenführung mit <ticket></ticket> rückgängig gemacht von {who}',
    postponed: 'Die Antwort wartet',
    proven:
      '{by} zeigt, dass die Antwort {outcome, select, sent {gesendet} failed {abgelehnt} other {nicht gesendet}} wurde',
    readReceipt: 'Laut Lesebestätigung wurde die Antwort geöffnet',
    sentAgain: 'Antwort erneut gesendet, veranlasst von {who}',
    saidSent: 'Antwort als gesendet markiert von {who}',
    sentByOwnProgram: 'Mit dem eigenen E-Mail-Programm gesendet von {who}',
    suppressed: 'Die E-Mail wurde nicht gesendet',
    uncertain: 'Ob die Antwort gesendet wurde, ist ungewiss',
    undelivered: 'Die Antwort an {recipient} gilt wieder als nicht zugestellt',
    runStopped: 'Lauf angehalten von {who}',
    runFailed: 'Lauf nicht beendet von {who}',
    asked: 'Assistent gefragt von {who}',
    waitsForModel: 'Wartet auf das Modell: {who}',
    imagesHidden: 'Bilder von {address} nicht mehr immer anzeigen, eingestellt von {who}',
    imagesShown: 'Bilder von {address} immer anzeigen, eingestellt von {who}',
    contactChanged: 'Kontakt von {before} zu {after} geändert durch {who}',
    assigned: '{name} zugewiesen von {who}',
    unassigned: 'Zuweisung aufgehoben von {who}',
    closedUnanswered: 'Geschlossen, weil die Nachfrage unbeantwortet blieb',
    closed: 'Geschlossen von {who}',
    handedOff: 'An einen Menschen übergeben von {who}',
    languageSet: 'Sprache auf {language, select, none {„unklar“} other {{language}}} gesetzt von {who}',
    movedToAssistant: 'Zu {name} verschoben von {who}',
    takenFromAssistant: 'Dem Assistenten entzogen von {who}',
    prioritized:
      'Priorität auf {priority, select, low {niedrig} normal {normal} high {hoch} other {dringend}} gesetzt von {who}',
    renamed: 'Betreff zu „{subject}“ geändert von {who}',
    closingUndone: 'Schließen rückgängig gemacht von {who}',
    reopened: 'Wieder geöffnet von {who}',
    reopenedItself:
      'Das Ticket ist wieder offen: {cause, select, contact_wrote {der Kontakt hat geschrieben} forward_answered {die Weiterleitung wurde beantwortet} delivery_uncertain {ob eine Antwort gesendet wurde, ist ungewiss} other {eine Antwort kam nicht an}}',
    reopeningLimited:
      'Der Kontakt hat dies {times, number}-mal in einer Stunde geöffnet; es ist zurückgestellt, bis die Stunde um ist',
    slaBreached:
      'Die {kind, select, first_answer {erste Antwort} next_answer {nächste Antwort} other {Lösung}} ist überfällig',
    slaDueSoon:
      'Die {kind, select, first_answer {erste Antwort} next_answer {nächste Antwort} other {Lösung}} ist bald fällig',
    snoozed: 'Zurückgestellt von {who}',
    tagged:
      '{change, select, added {Tag {added} hinzugefügt} removed {Tag {removed} entfernt} other {Tag {added} hinzugefügt, {removed} entfernt}} von {who}',
    woken: 'Zurückstellen beendet von {who}',
    wokenItself:
      'Nicht mehr zurückgestellt{cause, select, snooze_ended {} contact_wrote {: der Kontakt hat geschrieben} forward_answered {: die Weiterleitung wurde beantwortet} delivery_uncertain {: ob eine Antwort gesendet wurde, ist ungewiss} other {: eine Antwort kam nicht an}}',
    todoAdded: 'Aufgabe hinzugefügt von {who}',
    todoDone: 'Aufgabe erledigt von {who}',
  },
};
