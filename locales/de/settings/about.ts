import type { about as english } from '../../en/settings/about.ts';
import type { TranslationOf } from '../../translation.ts';

export const about: TranslationOf<typeof english> = {
  health: 'Zustand',
  doctor: 'Diagnose',
  doctorIntro:
    'Prüft alles, wovon dieser Helpdesk abhängt: DNS, Relays, Modellserver, Speicherplatz, Uhr, Sicherungen und mehr.',
  look: 'Prüfungen starten',
  looking: 'Wird geprüft …',
  lookAgain: 'Erneut prüfen',
  states: { ok: 'In Ordnung', unknown: 'Nicht bekannt', warning: 'Warnung', failed: 'Fehlgeschlagen' },
  checks: {
    database: 'Datenbank',
    schema: 'Tabellen',
    connections: 'Verbindungen',
    clock: 'Uhr',
    workers: 'Worker',
    queues: 'Aufträge',
    mail: 'Eingehende E-Mails',
    backup: 'Sicherung',
    disk: 'Speicherplatz',
    node: 'Node.js',
    secret: 'Geheimnis',
    url: 'Adresse',
    certificate: 'Zertifikat',
    smtp: 'SMTP',
    reachability: 'Erreichbarkeit',
    dns: 'DNS',
    relay: 'Relay',
    imap: 'IMAP',
    model: 'Modellserver',
  },
  ledger: 'E-Mails bisher',
  ledgerSum:
    '{received, number} eingegangen = {filed, number} zugeordnet + {held, number} zurückgehalten + {ignored, number} ignoriert{pending, plural, =0 {} other { + # in Arbeit}}',
  sending: 'Versand',
  sandboxAll:
    'E-Mails werden nicht gesendet: Es ist kein Relay eingerichtet. Die <link>Sandbox</link> fängt sie ab.',
  sandboxSome:
    'E-Mails mancher Postfächer werden nicht gesendet: Sie haben kein Relay. Die <link>Sandbox</link> fängt sie ab.',
  relay: 'E-Mails werden über die eingerichteten Relays gesendet.',
  models: 'Modelle',
  noModels: 'keine',
  api: 'API',
  apiDescription: 'OpenAPI-Beschreibung',
};
