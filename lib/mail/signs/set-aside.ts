import type { ParsedEmail } from '../parsed-email.ts';

/** What Gmail calls spam, the bin, drafts and chats, as Google Takeout writes them in the languages of its users. */
const labels = new Set(
  [
    ['spam', 'trash', 'draft', 'drafts', 'chat', 'chats'],
    ['papierkorb', 'entwurf', 'entwürfe'],
    ['corbeille', 'brouillon', 'brouillons'],
    ['papelera', 'borrador', 'borradores', 'correo no deseado'],
    ['cestino', 'bozza', 'bozze', 'posta indesiderata'],
    ['prullenbak', 'concept', 'concepten', 'lixo', 'lixeira', 'rascunho', 'rascunhos'],
  ].flat(),
);

/** Of X-Mozilla-Status: deleted, until the folder is compacted. */
const expunged = 0x0008;

/** Whether the mail program that exported a mail had it among spam, deleted mail or drafts. */
export function isSetAside({ headers }: Pick<ParsedEmail, 'headers'>): boolean {
  const headerOf = (wanted: string) => headers.find(([name]) => name === wanted)?.[1] ?? '';
  const given = headerOf('x-gmail-labels').toLowerCase().split(',');
  if (given.some((label) => labels.has(label.replaceAll('"', '').trim()))) return true;
  if (/[DT]/.test(headerOf('x-status'))) return true;
  return (Number.parseInt(headerOf('x-mozilla-status'), 16) & expunged) !== 0;
}
