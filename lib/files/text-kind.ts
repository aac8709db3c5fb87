export type TextKind = 'pdf' | 'word' | 'sheet' | 'csv' | 'html' | 'calendar' | 'mail' | 'text';

type File = { name: string; type: string; detectedType: string | null };

const office = 'application/vnd.openxmlformats-officedocument';
const byBytes: [RegExp, TextKind][] = [
  [/^application\/pdf$/, 'pdf'],
  [new RegExp(`^${office}.wordprocessingml.document`), 'word'],
  [new RegExp(`^${office}.spreadsheetml.sheet`), 'sheet'],
  [/^application\/vnd\.oasis\.opendocument\.spreadsheet/, 'sheet'],
  [/^text\/html$/, 'html'],
  [/^text\/calendar$/, 'calendar'],
];
const byName: [RegExp, RegExp, TextKind][] = [
  [/\.(?:ics|vcs)$/i, /^text\/calendar$/, 'calendar'],
  [/\.(?:csv|tsv)$/i, /^(?:text\/(?:csv|tab-separated-values)|application\/csv)$/, 'csv'],
  [/\.html?$/i, /^text\/html$/, 'html'],
  [/\.eml$/i, /^message\/(?:rfc822|global)$/, 'mail'],
  [/\.(?:txt|md|log|json|xml|ya?ml|vcf|rst|ini|srt)$/i, /^text\/|^application\/(?:json|xml)$/, 'text'],
];

/** How to extract the text of a file, or null. The detected type outweighs the name. */
export function textKindOf({ name, type, detectedType }: File): TextKind | null {
  const kind = byBytes.find(([types]) => types.test(detectedType ?? ''))?.[1];
  if (kind) return kind;
  if (detectedType === 'application/zip' && /\.(?:docx|xlsx)$/i.test(name))
    return /\.docx$/i.test(name) ? 'word' : 'sheet';
  if (detectedType === 'application/x-cfb') return /\.xls$/i.test(name) ? 'sheet' : null;
  if (detectedType !== null && !/^text\/|^application\/(?:xml|json)$/.test(detectedType)) return null;
  return byName.find(([names, types]) => names.test(name) || types.test(type))?.[2] ?? null;
}
