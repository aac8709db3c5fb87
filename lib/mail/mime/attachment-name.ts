import { cutGraphemes, oneLine } from '../charset/clean-text.ts';
import { endingOfType } from './type-ending.ts';

const maxLength = 150;
const maxEnding = 20;

const defaultNames: Record<string, string> = {
  'text/calendar': 'invite.ics',
  'message/rfc822': 'message.eml',
  'message/delivery-status': 'delivery-status.txt',
  'message/disposition-notification': 'receipt.txt',
  'message/feedback-report': 'report.txt',
  'text/rfc822-headers': 'headers.txt',
  'text/plain': 'text.txt',
  'text/html': 'page.html',
  'application/pgp-signature': 'signature.asc',
  'application/pkcs7-signature': 'smime.p7s',
  'application/x-pkcs7-signature': 'smime.p7s',
  'application/pkcs7-mime': 'smime.p7m',
  'application/x-pkcs7-mime': 'smime.p7m',
  'application/ms-tnef': 'winmail.dat',
};

/**
 * A file name safe to show and to save: the base name without controls or bidi marks, at most 150 characters, extension
 * kept. Without a usable name, the type names the file.
 */
export function attachmentName(declared: string | null, type: string): string {
  const safe = oneLine(bounded(declared ?? ''))
    .replaceAll('\\', '/')
    .replace(/^.*\//, '')
    .replace(/[<>:"|?*]/g, '_')
    .replace(/^\.+/, '')
    .replace(/[. ]+$/, '')
    .trim();
  const name = safe === '' ? nameOfType(type) : shortened(safe);
  if (type !== 'message/rfc822' || /\.eml$/i.test(name)) return name;
  return shortened(`${name}.eml`);
}

/** Both ends of a very long name: the expressions take quadratic time in it. */
function bounded(name: string) {
  return name.length > 2000 ? `${name.slice(0, 1000)}${name.slice(-1000)}` : name;
}

function nameOfType(type: string): string {
  const known = defaultNames[type];
  if (known) return known;
  const ending = endingOfType(type);
  const [kind = ''] = type.split('/');
  const base = /^(?:image|audio|video|text)$/.test(kind) ? kind : 'attachment';
  return `${base}.${ending ?? (kind === 'text' ? 'txt' : 'bin')}`;
}

/** Cuts the base name between graphemes; the extension, also a double one such as `.tar.gz`, stays. */
function shortened(name: string): string {
  if (name.length <= maxLength) return name;
  const ending = /(?:\.[\p{L}\p{N}]{1,4})?\.[\p{L}\p{N}\p{M}_~-]+$/u.exec(name.slice(-maxEnding))?.[0] ?? '';
  return cutGraphemes(name, maxLength - ending.length).replace(/[. ]+$/, '') + ending;
}
