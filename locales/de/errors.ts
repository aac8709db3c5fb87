import type { errors as english } from '../en/errors.ts';
import type { TranslationOf } from '../translation.ts';

export const errors: TranslationOf<typeof english> = {
  notFound: {
    title: 'Seite nicht gefunden',
    description: 'Es gibt sie nicht, oder Sie haben keinen Zugriff darauf.',
    home: 'Zum Eingang',
  },
  failed: {
    title: 'Diese Seite konnte nicht geladen werden',
    description:
      'Auf dem Server ist etwas fehlgeschlagen. Ihre Arbeit bleibt erhalten; Genaueres steht im Protokoll des Servers.',
    retry: 'Erneut versuchen',
  },
  unavailable: {
    title: 'Countersign ist gerade nicht erreichbar',
    description:
      'Der Server oder seine Datenbank antwortet nicht. Eingehende E-Mails werden zurückgestellt und später zugestellt; keine geht verloren.',
    retry: 'Erneut versuchen',
  },
};
