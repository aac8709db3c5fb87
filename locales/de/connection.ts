import type { connection as english } from '../en/connection.ts';
import type { TranslationOf } from '../translation.ts';

export const connection: TranslationOf<typeof english> = {
  unreachable: 'Der Server ist gerade nicht erreichbar.',
  fileLost: 'Die Datei ist nicht angekommen.',
  noReason: 'Der Server hat keinen Grund genannt.',
  didNotWork: 'Das hat nicht geklappt.',
};
