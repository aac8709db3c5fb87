const office = 'application/vnd.openxmlformats-officedocument';
const open = 'application/vnd.oasis.opendocument';

/** The usual extensions of types whose subtype is not one. */
const endings: Record<string, string> = {
  'text/plain': 'txt',
  'text/markdown': 'md',
  'text/javascript': 'js',
  'text/tab-separated-values': 'tsv',
  'text/comma-separated-values': 'csv',
  'text/vcard': 'vcf',
  'text/x-vcard': 'vcf',
  'text/directory': 'vcf',
  'text/richtext': 'rtf',
  'text/enriched': 'txt',
  'text/x-amp-html': 'html',
  'image/jpeg': 'jpg',
  'image/pjpeg': 'jpg',
  'image/svg+xml': 'svg',
  'image/tiff': 'tif',
  'image/vnd.microsoft.icon': 'ico',
  'audio/mpeg': 'mp3',
  'audio/mp4': 'm4a',
  'audio/x-wav': 'wav',
  'video/quicktime': 'mov',
  'video/x-msvideo': 'avi',
  'video/mpeg': 'mpg',
  'application/csv': 'csv',
  'application/gzip': 'gz',
  'application/x-gzip': 'gz',
  'application/ics': 'ics',
  'application/javascript': 'js',
  'application/json': 'json',
  'application/msword': 'doc',
  'application/pdf': 'pdf',
  'application/x-pdf': 'pdf',
  'application/pgp-keys': 'asc',
  'application/rtf': 'rtf',
  'application/tlsrpt+gzip': 'json.gz',
  'application/tlsrpt+json': 'json',
  'application/vnd.ms-excel': 'xls',
  'application/vnd.ms-outlook': 'msg',
  'application/vnd.ms-powerpoint': 'ppt',
  [`${office}.wordprocessingml.document`]: 'docx',
  [`${office}.spreadsheetml.sheet`]: 'xlsx',
  [`${office}.presentationml.presentation`]: 'pptx',
  [`${open}.text`]: 'odt',
  [`${open}.spreadsheet`]: 'ods',
  [`${open}.presentation`]: 'odp',
  'application/x-7z-compressed': '7z',
  'application/x-rar-compressed': 'rar',
  'application/xml': 'xml',
  'application/zip': 'zip',
  'application/x-zip-compressed': 'zip',
};

/** The usual file extension of a media type, without its dot; null for a type that has none. */
export function endingOfType(type: string): string | null {
  const known = endings[type];
  if (known) return known;
  const [kind = '', subtype = ''] = type.split('/');
  if (!/^(?:image|audio|video|text)$/.test(kind)) return null;
  const plain = subtype
    .replace(/^(?:x-|vnd\.)+/, '')
    .replace(/\+.*$/, '')
    .replace(/[^a-z0-9]/g, '');
  return plain !== '' && plain.length <= 12 ? plain : null;
}
