import { executableName, kindOfName, kindOfType } from './file-kinds.ts';

type File = { name: string; type: string; detectedType: string | null; size: number };

/**
 * What speaks against opening a mail's files, in words: that one runs as a program, or is not what its name or its
 * declared type says. An image of another format is no matter, and neither is an Office file seen as the ZIP it is.
 */
export function fileFindings(files: File[]): { kind: string; detail: string }[] {
  return files.flatMap((file) => {
    if (executableName.test(file.name) || kindOfType(file.detectedType ?? '')?.id === 'program')
      return [{ kind: 'file_runs', detail: `The file “${file.name}” is a program: opening it may do harm.` }];
    const claim = kindOfName(file.name) ?? kindOfType(file.type);
    const real = file.detectedType === null ? null : kindOfType(file.detectedType);
    if (claim === null || file.size === 0) return disguised(file, real?.label ?? null);
    if (real === claim || isItsZip(claim.id, real?.id)) return [];
    const words = real?.label ?? file.detectedType ?? null;
    return [
      {
        kind: 'file_type',
        detail: `The file “${file.name}” says that it is ${claim.label}, but ${words ? `it is ${words}` : 'its bytes are not'}.`,
      },
    ];
  });
}

/** What calls itself text shows no kind by its bytes. */
function disguised({ name, type }: File, real: string | null) {
  const claimsText = /\.(?:txt|csv|tsv|md|log|html?|ics|vcf|json|xml)$/i.test(name) || /^text\//.test(type);
  if (!claimsText || real === null) return [];
  return [{ kind: 'file_type', detail: `The file “${name}” says that it is text, but it is ${real}.` }];
}

function isItsZip(claim: string, real: string | undefined) {
  return real === 'zip' && ['word', 'sheet', 'slides'].includes(claim);
}
