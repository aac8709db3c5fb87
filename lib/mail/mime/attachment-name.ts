import { cutText, oneLine } from '../charset/clean-text.ts';

const maxLength = 150;

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
  const safe = oneLine(declared ?? '')
    .replaceAll('\\', '/')
    .replace(/^.*\//, '')
    .replace(/[<>:"|?*]/g, '_')
    .replace(/^\.+/, '')
    .replace(/[. ]+$/, '')
    .trim();
  const name = safe === '' ? nameOfType(type) : shortened(safe);
  return type === 'message/rfc822' && !/\.eml$/i.test(name) ? `${name}.eml` : name;
}

function nameOfType(type: string): string {
  const known = defaultNames[type];
  if (known) return known;
  const [kind, subtype = ''] = type.split('/');
  const ending = subtype
    .replace(/^x-/, '')
    .replace(/\+.*$/, '')
    .replace(/[^a-z0-9]/g, '');
  return kind === 'image' || kind === 'audio' || kind === 'video'
    ? `${kind}.${ending || 'bin'}`
    : 'attachment.bin';
}

function shortened(name: string): string {
  if (name.length <= maxLength) return name;
  const dot = name.lastIndexOf('.');
  const ending = dot > 0 && name.length - dot <= 12 ? name.slice(dot) : '';
  return cutText(name, maxLength - ending.length) + ending;
}
