import { cleanSubject } from './subject.ts';

/** Reply prefixes in the languages whose mail clients translate them, repeated and numbered too. */
const prefixes =
  /^(?:(?:re|aw|antw|antwort|sv|vs|odp|ref|r|ynt|atb|bls|ris|rv|res|回复|回覆|答复|ответ|отв|на|התשובה|رد)(?:\s*[[(]?\d{1,3}[\])]?)?\s*[:：]\s*)+/iu;

/** The subject without reply prefixes (Outlook's topic); empty without one. */
export function bareSubject(subject: string | null) {
  return (cleanSubject(subject) ?? '').replace(prefixes, '').trim();
}

/** The subject of a reply, with exactly one `Re:` (RFC 5322 section 3.6.5). */
export function replySubject(subject: string | null): string {
  return cleanSubject(`Re: ${bareSubject(subject)}`) ?? 'Re:';
}

/** Whether a subject begins with a reply prefix. */
export function isReplySubject(subject: string | null): boolean {
  return bareSubject(subject) !== (cleanSubject(subject) ?? '');
}
