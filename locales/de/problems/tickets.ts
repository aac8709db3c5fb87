import type { ticketProblems as english } from '../../en/problems/tickets.ts';
import type { TranslationOf } from '../../translation.ts';

export const ticketProblems: TranslationOf<typeof english> = {
  tickets: {
    snoozeInPast: 'Ein Ticket kann nur bis zu einem Zeitpunkt in der Zukunft zurückgestellt werden.',
    tooManyTags: 'Ein Ticket kann höchstens {max, number} Tags tragen.',
    emptyNote: 'Eine Notiz braucht etwas Text.',
    assistantContact: 'Ein Assistent kann nicht ändern, wessen Ticket es ist.',
    ownAddress: '{address} ist unsere eigene Adresse und kann deshalb kein Kontakt sein.',
    stale: 'Das Ticket wurde geändert, seit Sie es gelesen haben.',
    clientIdTaken: 'Diese client_id gehört zu einem anderen Ticket.',
    noRawBytes: 'Diese Nachricht kam nicht als E-Mail herein, deshalb gibt es kein Original von ihr.',
    merged: '#{number} wurde mit #{into} zusammengeführt. Machen Sie dort weiter.',
    nothingPlanned: 'Für dieses Ticket ist nichts geplant.',
    linkToItself: 'Ein Ticket kann nicht mit sich selbst verknüpft werden.',
    mentionWithoutAccess: 'Eine erwähnte Person kann dieses Ticket nicht sehen oder existiert nicht.',
    mentionMissing: 'In der Notiz steht @{name} nicht.',
    searchTooLong:
      'Diese Suche dauert zu lange. Ergänzen Sie ein Wort oder einen Filter wie after:2026-01-01.',
    noSender: 'Die E-Mail nennt keinen Absender.',
    closedAlready: 'Ticket #{number} ist schon geschlossen.',
    openAlready: 'Ticket #{number} ist schon offen.',
    newerText: 'Ein neuerer Text wurde in einem anderen Fenster gespeichert.',
    onlyUsersUnread: 'Nur Personen haben ungelesene Tickets.',
    tagsTooMany: 'Ein Ticket kann höchstens {max, number} Tags mit höchstens 60 Zeichen tragen.',
    undoMergeFirst: '{merged} Machen Sie zuerst diese Zusammenführung rückgängig.',
  },
  merge: {
    assistant: 'Ein Assistent kann keine Tickets zusammenführen.',
    withItself: 'Ein Ticket kann nicht mit sich selbst zusammengeführt werden.',
    otherMailbox: 'Nur Tickets desselben Postfachs können zusammengeführt werden.',
    otherContact:
      '#{from} und #{into} gehören zu verschiedenen Kontakten. Antworten gingen an den Kontakt von #{into}; bestätigen Sie, dass das so sein soll.',
    assistantUndo: 'Ein Assistent kann keine Zusammenführung rückgängig machen.',
    notMerged: '#{number} ist nicht mit einem anderen Ticket zusammengeführt.',
  },
  moves: {
    sameTicket: 'Es steht schon in diesem Ticket.',
    otherMailbox: 'Eine E-Mail kann nur in ein Ticket ihres eigenen Postfachs verschoben werden.',
    count: 'Geben Sie 1 bis {max, number} Nachrichten zum Verschieben an.',
    severalTickets: 'Nachrichten aus mehreren Tickets können nicht auf einmal verschoben werden.',
    movedMeanwhile: 'Jemand anders hat das gerade eben verschoben.',
    onItsWay: 'Eine Antwort, die gerade gesendet wird, lässt sich erst verschieben, wenn sie draußen ist.',
    forward:
      'Eine Weiterleitung und die Antworten darauf bleiben in ihrem Ticket. Verschieben Sie die weitergeleitete E-Mail.',
  },
  acts: {
    onlyPeople: 'Nur eine Person oder ein Programm bearbeitet viele Tickets auf einmal.',
    ticketClosed: 'Ticket #{number} ist geschlossen.',
    noDraftShown: 'Es wurde kein Entwurf gezeigt.',
    noTicket: 'Kein Ticket passt.',
    tooManyAtWork:
      '{count, plural, one {# Ihrer Aktionen läuft} other {# Ihrer Aktionen laufen}} noch. Warten Sie auf eine davon.',
    noTag: 'Geben Sie ein Tag zum Hinzufügen oder Entfernen an.',
    oneOfThree: 'Geben Sie Tickets, einen Filter oder Entwürfe an: genau eines davon.',
    draftsAreApproved:
      'Entwürfe werden freigegeben und nichts sonst: jeder in der Fassung, die gezeigt wurde.',
    tooManyTickets: 'Mehr als {max, number} Tickets passen. Engen Sie den Filter ein.',
    undoneAlready: 'Das wurde bereits rückgängig gemacht.',
    nothingToUndo: 'An dieser Aktion lässt sich nichts rückgängig machen.',
    changedSince: 'Ticket #{number} wurde inzwischen geändert.',
  },
  tags: {
    mergeIntoItself: 'Ein Tag kann nicht mit sich selbst zusammengeführt werden.',
    nameTaken: 'Es gibt schon ein Tag „{name}“. Führen Sie dieses stattdessen damit zusammen.',
    ours: 'Countersign vergibt das Tag „{name}“ selbst, deshalb behält es seinen Namen.',
  },
  views: {
    stale: 'Die Ansicht wurde geändert, seit Sie sie gelesen haben.',
    ofEverybody: '{name} darf keine Ansicht ändern, die alle haben.',
    onlyUsersOrder: 'Nur Personen ordnen ihre Ansichten.',
    personalOfNoMailbox: 'Eine persönliche Ansicht gehört zu keinem Postfach; ihr Filter kann eines nennen.',
    onlyUsersPersonal: 'Nur Personen haben persönliche Ansichten.',
  },
  savedReplies: {
    personalServesAll: 'Ein persönlicher Textbaustein gilt für alle Ihre Postfächer.',
    onlyUsers: 'Nur Personen haben persönliche Textbausteine.',
    assignee: 'Zugewiesen werden kann nur einer aktiven Person mit Zugriff auf das Postfach.',
    stale: 'Der Textbaustein wurde geändert, seit Sie ihn gelesen haben.',
    servesAll: '{name} darf keinen Textbaustein ändern, der für alle Postfächer gilt.',
  },
};
