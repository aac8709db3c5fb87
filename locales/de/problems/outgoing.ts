import type { outgoingProblems as english } from '../../en/problems/outgoing.ts';
import type { TranslationOf } from '../../translation.ts';

export const outgoingProblems: TranslationOf<typeof english> = {
  outgoing: {
    fileTooLarge: 'Eine Datei darf höchstens {max, number} MB groß sein.',
    noFileInForm: 'Das Formular enthält keine Datei.',
    noAddress: 'An „{text}“ kann keine E-Mail gehen: Das ist keine Adresse.',
    noSubject: 'Eine neue E-Mail braucht einen Betreff.',
    noRecipient: 'Eine neue E-Mail braucht jemanden, an den sie geht.',
    emptyFile: '„{name}“ ist leer.',
    notToRetry:
      'Nur eine Zustellung, die versucht wurde und wartet oder fehlgeschlagen ist, kann wiederholt werden.',
    notUncertain: 'Diese Zustellung wartet auf keine solche Auskunft.',
    forwardToNobody: 'Eine Weiterleitung braucht jemanden, an den sie geht.',
    forwardToTooMany: 'Eine Weiterleitung geht an höchstens {max, number} Personen.',
    forwardToContact: '{address} ist der Kontakt dieses Tickets. Antworten Sie stattdessen.',
    forwardsTooMany: 'Eine Weiterleitung enthält höchstens {max, number} E-Mails.',
    nothingToForward: 'In diesem Ticket gibt es keine E-Mail zum Weiterleiten.',
    emptyReply: 'Eine Antwort braucht etwas Text.',
    leavesInPast: 'Der Zeitpunkt, zu dem die Antwort gesendet werden soll, ist vorbei.',
    leavesTooLate: 'Eine Antwort kann höchstens ein Jahr warten.',
    snoozeInPast: 'Zum Zurückstellen nach der Antwort braucht es einen Zeitpunkt in der Zukunft.',
    filesTooLarge:
      'Die Dateien sind zusammen {size, number} MB groß; in eine E-Mail passen davon {most, number} MB.',
    placeholders: 'Füllen Sie zuerst {names} aus.',
    arrivesHere:
      'E-Mails an {address} kommen hier an, {what, select, forward {die Weiterleitung} mail {die E-Mail} other {die Nachricht}} würde also ein eigenes Ticket eröffnen. Wählen Sie eine andere Adresse.',
    tooManyInARow:
      'Der Assistent hat hier {count, number}-mal geschrieben, ohne dass eine Person oder der Kontakt etwas gesagt hat. Die nächste Antwort muss eine Person unterschreiben.',
    automaticMail: 'Auf automatische E-Mails antwortet kein Programm.',
    doubtful: 'Die Antwort auf diese E-Mail muss eine Person unterschreiben: {doubt}.',
    answeredLately: '{recipient} hat in der letzten Stunde schon eine automatische Antwort bekommen.',
    mailboxAnswersTooOften:
      'Dieses Postfach hat in der letzten Stunde {count, number} automatische Antworten gesendet.',
    waitsNoMore: 'Die Nachricht wartet nicht mehr.',
    tooManyFiles: 'Eine Antwort enthält höchstens {max, number} Dateien.',
    noImage: '„{name}“ ist kein Bild und kann deshalb nicht im Text gezeigt werden.',
    fileGone: 'Eine Datei der Antwort ist nicht mehr da. Hängen Sie sie noch einmal an.',
    mailboxDeleted:
      'Das Postfach {address} wurde gelöscht, eine Antwort darauf käme also zurück. Legen Sie es neu an, um zu schreiben.',
    noParticipant: '{address} gehört nicht zu diesem Ticket, deshalb kann keine Kopie dorthin gehen.',
    takenBack: 'Die Nachricht wurde schon zurückgenommen.',
    leaving: 'Die Nachricht wird gerade gesendet und lässt sich deshalb nicht zurücknehmen.',
    left: 'Die Nachricht ist schon gesendet und lässt sich deshalb nicht zurücknehmen.',
    nothingToTakeBack: 'Die Nachricht wartet nicht mehr, es gibt also nichts zurückzunehmen.',
    mayHaveLeft: 'Die Nachricht ist vielleicht schon gesendet und lässt sich deshalb nicht zurücknehmen.',
    unknownSender:
      'Die E-Mail nannte keinen Absender, deshalb gibt es niemanden zum Antworten. Geben Sie eine Adresse an.',
    staging:
      'Das ist ein Staging-Postfach, und {address} gehört nicht zu den Adressen, an die es schreiben darf.',
    suppressed:
      'An {address} darf keine E-Mail gehen: {reason, select, bounce {E-Mails dorthin kamen zurück} complaint {die Person dahinter hat sich über unsere E-Mails beschwert} manual {jemand hat die Adresse gesperrt} other {sie ist gesperrt}}{detail}.',
    unlisted:
      '{address} steht nicht auf der Liste der Adressen, an die Assistenten die Tickets dieses Postfachs weiterleiten dürfen.',
  },
  submission: {
    wrongPassword: 'Der Benutzername oder das App-Passwort stimmt nicht.',
    tooManyTries: 'Es gab zu viele Versuche. Versuchen Sie es in {count, number} Sekunden noch einmal.',
    notFrom: 'Als {address} können Sie hier nicht schreiben. Wählen Sie als Absender: {addresses}.',
    noMailboxes: 'Sie haben hier auf kein Postfach Zugriff, als das Sie schreiben könnten.',
    unreadable: 'Diese E-Mail ließ sich nicht lesen.',
    toNobody: 'Diese E-Mail geht an niemanden außerhalb des Desks.',
    automatic:
      'Automatische E-Mails wie Abwesenheitsnotizen und Lesebestätigungen werden von hier nicht gesendet.',
    onlyBlind: 'Setzen Sie jemanden in das Feld „An“: Sonst sähen die anderen eine der Blindkopien.',
    ofForward: 'Diese E-Mail antwortet auf eine Weiterleitung. Beantworten Sie sie im Desk.',
  },
  relays: {
    noMailbox: 'Es gibt noch kein Postfach, von dem ein Test gesendet werden könnte.',
    onlyTeam: 'Eine Test-E-Mail geht nur an Personen des Teams.',
    twoAlready: 'Es gibt schon zwei Relays; das zweite ist für den Fall, dass das erste ausfällt.',
  },
};
