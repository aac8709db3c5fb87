import type { apiKeys as english } from '../../en/settings/api-keys.ts';
import type { TranslationOf } from '../../translation.ts';

export const apiKeys: TranslationOf<typeof english> = {
  description:
    'Für Programme. Ein Schlüssel kann nur, was Sie erlauben, und was er tut, wird unter seinem Namen festgehalten.',
  add: 'Neuer Schlüssel',
  addTitle: 'Neuer API-Schlüssel',
  addDescription: 'Er wird einmal angezeigt, gleich danach.',
  addSubmit: 'Schlüssel erstellen',
  reference: 'Referenz der API',
  created:
    'Das ist der Schlüssel. Er wird nur jetzt angezeigt; bewahren Sie ihn dort auf, wo Ihre Programme Geheimnisse haben.',
  name: 'Name',
  nameHint: 'Was ihn verwenden wird.',
  scopes: 'Was er darf',
  scope: {
    read: 'Tickets, Entwürfe und Artikel lesen',
    propose: 'Entwürfe vorschlagen',
    write: 'Tickets ändern, Notizen und Entwürfe schreiben',
    send: 'E-Mails senden und Entwürfe freigeben',
    admin: 'Einstellungen ändern',
    metrics: 'Die Metriken unter /api/metrics lesen',
  },
  proposeHint:
    'Sie werden geprüft wie die des Assistenten und gehen erst hinaus, wenn ein Mensch sie freigibt.',
  tags: 'Nur Tickets mit diesen Tags',
  tagsHint:
    'Ohne Auswahl: alle Tickets. So ein Schlüssel kann keine Einstellungen ändern und keine Metriken lesen.',
  onlyTags: 'nur {tags}',
  tagsGone: 'keine Tickets: seine Tags gibt es nicht mehr',
  revoked: 'widerrufen',
  used: 'zuletzt verwendet: <time></time>',
  unused: 'nie verwendet',
  revoke: 'Widerrufen',
  revokeOne: '{name} widerrufen',
  revokeTitle: '{name} widerrufen?',
  revokeDescription:
    'Was ihn verwendet, wird von da an abgewiesen. Er lässt sich nicht wiederherstellen, aber durch einen neuen ersetzen.',
  revokeSubmit: 'Schlüssel widerrufen',
};
