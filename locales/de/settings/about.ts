import type { about as english } from '../../en/settings/about.ts';
import type { TranslationOf } from '../../translation.ts';

export const about: TranslationOf<typeof english> = {
  health: 'Zustand',
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
