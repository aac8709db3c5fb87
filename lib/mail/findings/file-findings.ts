import { say, toldOf, within } from '#locales/say.ts';
import type { Finding } from '../parsed-email.ts';
import { executableName, type FileKind, kindOfName, kindOfType } from './file-kinds.ts';
import { findingOf } from './finding.ts';

type File = { name: string; type: string; detectedType: string | null; size: number };

/**
 * Findings about attachments: one is a program, or differs from its name or declared type. Another image format is no
 * finding, nor is an Office file detected as the ZIP that it is.
 */
export function fileFindings(files: File[]): Finding[] {
  return files.flatMap((file) => {
    const real = file.detectedType === null ? null : kindOfType(file.detectedType);
    if (executableName.test(file.name) || real?.key === 'program')
      return [findingOf('file_runs', say('finding.runs', { file: file.name }))];
    const claim = kindOfName(file.name) ?? kindOfType(file.type);
    if (claim === null || file.size === 0) return falseText(file, real);
    if (real === claim || isOfficeZip(claim, real)) return [];
    const label = real ? within(toldOf(say(real.label))) : file.detectedType;
    const about = { file: file.name, claim: within(toldOf(say(claim.label))) };
    return [
      findingOf(
        'file_type',
        label ? say('finding.other_kind', { ...about, real: label }) : say('finding.no_such_kind', about),
      ),
    ];
  });
}

/** Plain text has no magic bytes, so a detected kind contradicts it. */
function falseText({ name, type }: File, real: FileKind | null): Finding[] {
  const claimsText = /\.(?:txt|csv|tsv|md|log|html?|ics|vcf|json|xml)$/i.test(name) || /^text\//.test(type);
  if (!claimsText || real === null) return [];
  return [
    findingOf('file_type', say('finding.no_text', { file: name, real: within(toldOf(say(real.label))) })),
  ];
}

function isOfficeZip(claim: FileKind, real: FileKind | null) {
  return real?.key === 'zip' && ['word', 'sheet', 'slides'].includes(claim.key);
}
