import type { requestProblems as english } from '../../en/problems/request.ts';
import type { TranslationOf } from '../../translation.ts';

export const requestProblems: TranslationOf<typeof english> = {
  request: {
    ifMatch: 'If-Match nimmt die Version dessen, was Sie ändern, etwa "3".',
    badIdempotencyKey: 'Ein Idempotency-Key besteht aus 1 bis 255 druckbaren ASCII-Zeichen.',
    tooMany: 'Zu viele Anfragen. Versuchen Sie es in {seconds, number} s erneut.',
    otherOrigin: 'Ein angemeldeter Browser kann nur von den Seiten dieses Helpdesks aus schreiben.',
    mailNotStored: 'Die E-Mail konnte jetzt nicht gespeichert werden. Versuchen Sie es später erneut.',
    tooMuchMail: 'Es kommen gerade zu viele E-Mails auf einmal an. Versuchen Sie es gleich noch einmal.',
    atMost16kB: 'Eine Anfrage darf hier höchstens 16 kB groß sein.',
    badCursor: 'Der Cursor gehört nicht zu dieser Liste.',
    amazonSilent: 'Amazon hat nicht geantwortet.',
    keepsTag: 'Der Schlüssel erreicht dieses Ticket über seine Tags: Eines davon muss bleiben.',
    reachesSome: 'Das betrifft alle Postfächer, und Sie haben nur auf einige Zugriff.',
    mayNot:
      '{name} darf {scope, select, read {nicht lesen} write {keine Tickets ändern} propose {keine Entwürfe vorschlagen} send {keine E-Mails senden} admin {keine Einstellungen ändern} metrics {die Metriken nicht lesen} other {das nicht}}.',
    keyOfAnother:
      'Dieser Idempotency-Key kam schon mit einer anderen Anfrage. Nehmen Sie für eine neue Anfrage einen neuen Schlüssel.',
    keyStillRuns: 'Die erste Anfrage mit diesem Idempotency-Key läuft noch.',
    noSuchThing: 'Das gibt es nicht.',
    clientIdDiffers: 'Diese client_id kam schon mit anderem Inhalt. Es unterscheiden sich: {fields}.',
    nothingHere: 'Unter {method} {path} gibt es nichts.',
    otherMethods: '{path} nimmt {methods}, nicht {method}.',
    invalid:
      '{target, select, json {Die Anfrage} query {Die Abfrage} header {Der Header} cookie {Das Cookie} form {Das Formular} other {Die Anfrage}} ist nicht gültig: {field} {fault}.',
    otherContentType: 'Die Anfrage hat einen anderen Inhaltstyp, als hier angenommen wird.',
    upgradeRequired: 'Diese Adresse ist ein WebSocket. Fragen Sie mit Upgrade: websocket danach.',
    refused: 'Die Anfrage wird nicht angenommen.',
    malformed: 'Die Anfrage ist kein gültiges JSON.',
    unauthenticated:
      'Melden Sie sich an, oder geben Sie einen gültigen API-Schlüssel mit (Authorization: Bearer cs_live_…).',
    atMostMegabytes: 'Eine Anfrage darf hier höchstens {max, number} MB groß sein.',
    cannotBeStored: 'Ein Wert in der Anfrage lässt sich nicht speichern.',
    goneOrInUse: 'Etwas, das die Anfrage nennt, gibt es nicht oder wird noch gebraucht.',
    oneAlready: 'So etwas gibt es schon.',
    databaseSilent: 'Die Datenbank hat nicht geantwortet. Versuchen Sie es gleich noch einmal.',
    internal: 'Bei uns ist etwas schiefgegangen. Mehr steht im Protokoll unter dieser request_id.',
    mailUnsigned: 'Diese E-Mail belegt nicht, woher sie kommt.',
    mailNotAllowed: 'Von dort werden keine E-Mails angenommen.',
    mailUsed: 'Diese Anfrage wurde schon angenommen.',
    mailTooLarge: 'Die E-Mail ist größer, als hier angenommen wird.',
    noMail: 'In dieser Anfrage ist keine E-Mail, die angenommen werden könnte.',
    imageNotShown: 'Das Bild kann nicht angezeigt werden.',
  },
};
