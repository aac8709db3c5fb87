import { cleanSubject } from './subject.ts';

/** The prefixes of replies in the languages whose mailers translate them, once or many times, numbered or not. */
const prefixes =
  /^(?:(?:re|aw|antw|antwort|sv|vs|odp|ref|r|ynt|atb|bls|ris|rv|res|回复|回覆|答复|ответ|отв|на|התשובה|رد)(?:\s*[[(]?\d{1,3}[\])]?)?\s*[:：]\s*)+/iu;

/** The subject without any prefix of a reply, as Outlook calls the topic; empty without one. */
export function bareSubject(subject: string | null) {
  return (cleanSubject(subject) ?? '').replace(prefixes, '').trim();
}

/** `Re: …` once (RFC 5322 section 3.6.5), whatever stood in front; a mail without a subject is answered with `Re:`. */
export function replySubject(subject: string | null): string {
  return cleanSubject(`Re: ${bareSubject(subject)}`)!;
}
