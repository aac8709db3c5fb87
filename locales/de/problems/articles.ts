import type { articleProblems as english } from '../../en/problems/articles.ts';
import type { TranslationOf } from '../../translation.ts';

export const articleProblems: TranslationOf<typeof english> = {
  articles: {
    stale: 'Der Artikel wurde geändert, seit Sie ihn gelesen haben.',
    ownerWithoutAccess: 'Verantwortlich kann nur eine aktive Person mit Zugriff auf den Artikel sein.',
    servesAll: '{name} darf keinen Artikel ändern, der für alle Postfächer gilt.',
    clientIdTaken: 'Diese client_id gehört zu einem anderen Artikel.',
    gapClosed: 'Ein Artikel hat diese Lücke geschlossen.',
    onlyPeoplePublish: 'Nur eine Person oder ihr Programm veröffentlicht Artikel.',
    archived: 'Der Artikel ist archiviert.',
    gapNotOpen:
      '{status, select, dismissed {Diese Lücke ist verworfen; öffnen Sie sie zuerst wieder} drafted {Zu dieser Lücke gibt es schon einen Entwurf} closed {Diese Lücke ist geschlossen} other {Diese Lücke ist erledigt}}.',
    gapUnanswered: 'Diese Tickets hat noch niemand beantwortet.',
    gapNothingToTell:
      'Die Antworten enthalten nichts, das anderen helfen würde. Schreiben Sie den Artikel selbst.',
  },
  imports: {
    onlyWebsiteByClock:
      'Nur eine Website wird regelmäßig neu gelesen; importieren Sie die Datei stattdessen noch einmal.',
    onlyWebsiteAgain:
      'Nur eine Website kann neu gelesen werden; importieren Sie die Datei stattdessen noch einmal.',
    underWay: '„{name}“ wird bereits importiert.',
    urlOrUpload: 'Geben Sie entweder eine url oder eine upload_id an.',
    tooMany:
      '{count, plural, one {# Import läuft} other {# Importe laufen}} gerade. Warten Sie auf einen davon, oder brechen Sie ihn ab.',
    unknownKind:
      '„{name}“ lässt sich nicht importieren: Möglich sind ZIP, Markdown, HTML, CSV oder das JSON eines Hilfe-Centers.',
    addressWithPassword: 'Die Adresse darf weder Benutzernamen noch Passwort enthalten.',
    addressNotPublic: 'Die Adresse ist nicht öffentlich.',
    noWebsite: 'Das ist keine Adresse einer Website wie https://help.example.com.',
    noMbox: '„{name}“ ist keine mbox-Datei: Sie beginnt nicht mit einer Zeile „From …“.',
    noExport: '„{name}“ ist weder JSON noch ZIP.',
  },
};
