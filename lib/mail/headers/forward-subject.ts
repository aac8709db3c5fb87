import { bareSubject } from './reply-subject.ts';
import { cleanSubject } from './subject.ts';

/** Forward prefixes of mail clients in the languages that translate them, repeated too. */
const prefixes = /^(?:(?:fwd?|wg|tr|i|rv|enc|vs|vb|doorst|fs|vl|пересл|转发|轉寄)\s*[:：]\s*)+/iu;

/** The subject of a forward: the original one behind exactly one `Fwd:`. */
export function forwardSubject(subject: string | null): string {
  return cleanSubject(`Fwd: ${bareSubject(subject).replace(prefixes, '')}`) ?? 'Fwd:';
}
