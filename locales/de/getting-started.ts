import type { gettingStarted as english } from '../en/getting-started.ts';
import type { TranslationOf } from '../translation.ts';

export const gettingStarted: TranslationOf<typeof english> = {
  title: 'Erste Schritte',
  description: 'Was ein neuer Desk braucht. Jeder Schritt hakt sich selbst ab, sobald er stimmt.',
  count: '{done, number} von {total, number} erledigt.',
  done: '(erledigt)',
  toDo: '(offen)',
  dismiss: 'Ausblenden',
  dismissForAll: 'Für alle ausblenden',
  resume: 'Wieder anzeigen',
  dismissed: 'In der Seitenleiste und im Eingang ausgeblendet.',
  allDone: 'Alles ist eingerichtet. Diese Seite verschwindet nun aus der Seitenleiste.',
  titles: {
    mail: 'Erste E-Mail empfangen',
    sending: 'Versand einrichten',
    domain: 'Domain bestätigen',
    model: 'Modell anbinden',
    knowledge: 'Wissen für Antworten bereitstellen',
    colleague: 'Kollegin oder Kollegen einladen',
  },
  acts: {
    openMail: 'Ticket öffnen',
    unfiled: 'E-Mail ansehen',
    addMailbox: 'Postfach anlegen',
    mailboxes: 'Postfächer',
    addRelay: 'Relay anlegen',
    relays: 'Relays',
    addDomain: 'Domain hinzufügen',
    domain: 'Domain prüfen',
    addModel: 'Modellserver anlegen',
    models: 'Modellserver',
    write: 'Artikel schreiben',
    articles: 'Artikel',
    invite: 'Person hinzufügen',
    people: 'Personen',
  },
  mail: {
    noMailbox: 'Legen Sie die Adresse an, an die Ihre Kundschaft schreibt.',
    waiting:
      'Eine E-Mail an {address} erscheint hier, sobald sie eintrifft. Der Desk nimmt E-Mails per SMTP unter {server} an; aus einem Terminal in seinem Ordner:',
    copyCommand: 'Befehl kopieren',
    arriving: '„{subject}“ von {from} ist da und wird gelesen, <time></time>.',
    arrived: '„{subject}“ von {from} ist eingetroffen, <time></time>.',
    noSubject: 'Kein Betreff',
    nobody: 'unbekanntem Absender',
  },
  sending: {
    sandbox:
      'Antworten werden in der Sandbox abgefangen und erreichen niemanden, bis ein Relay eingerichtet ist.',
    untested: 'Das Relay {relay} hat noch keinen Test bestanden, und es hat noch keine Antwort gesendet.',
    failed: 'Das Relay {relay} hat den letzten Test nicht bestanden.',
    works:
      '{relay, select, none {Antworten werden gesendet.} other {Antworten werden über {relay} gesendet.}}',
  },
  domain: {
    none: 'Fügen Sie die Domain hinzu, von der Sie senden, damit SPF, DKIM und DMARC für Ihre Antworten bürgen.',
    unchecked: '{domain} ist hinzugefügt. Veröffentlichen Sie die Einträge und prüfen Sie sie dann.',
    missing: '{domain} fehlt noch: {records}.',
    verified: '{domain} hat SPF, DKIM und DMARC.',
  },
  model: {
    built_in:
      'Vorerst antwortet das eingebaute Modell: Es zitiert Ihre Artikel und formuliert nichts Eigenes. Legen Sie einen Modellserver an und testen Sie ihn.',
    untested: '{model} ist eingerichtet. Ein Test zeigt, ob das Modell antwortet.',
    failed: '{model} hat den letzten Test nicht bestanden.',
    works: '{model} antwortet.',
  },
  samples: {
    title: 'Beispieltickets',
    description:
      'Ein Dutzend erfundener Tickets in vier Sprachen, mit einem Entwurf zum Freigeben, um alles daran auszuprobieren. Nichts davon wird je verschickt, kein Bericht zählt sie, und alles lässt sich wieder entfernen.',
    present:
      '{tickets, plural, one {# Ticket} other {# Tickets}} und {articles, plural, one {# Artikel} other {# Artikel}} hier sind Beispiele. Nichts davon wird verschickt, und kein Bericht zählt sie.',
    add: 'Beispieltickets hinzufügen',
    remove: 'Beispieldaten entfernen',
    removeTitle: 'Alle Beispieldaten entfernen?',
    removeDescription:
      'Beispieltickets, -kontakte und -artikel verschwinden, mit den Antworten, Entwürfen und Notizen, die daran entstanden sind. Alles andere bleibt.',
    keep: 'Behalten',
  },
  knowledge: {
    few: '{published, number} von {wanted, number} Artikeln sind veröffentlicht. Schreiben Sie welche, oder <articles>importieren Sie Artikel</articles>.',
    fewForAdmin:
      '{published, number} von {wanted, number} Artikeln sind veröffentlicht. Schreiben Sie welche, oder importieren Sie <articles>Artikel</articles> oder <mail>alte E-Mails</mail>.',
    enough: 'Der Assistent antwortet aus Ihren veröffentlichten Artikeln.',
    imported: 'Ein Import ist abgeschlossen.',
  },
  colleague: {
    alone: 'Bisher sind Sie allein hier.',
    invited: '{count, plural, one {Eine Einladung ist offen.} other {# Einladungen sind offen.}}',
    active: 'Sie sind nicht mehr allein hier.',
  },
};
