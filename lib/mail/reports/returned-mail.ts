import { parseAddresses } from '../headers/addresses.ts';
import { messageIdOf } from '../headers/message-ids.ts';
import { type Headers, headerValue, headerValues, readHeaders } from '../headers/read-headers.ts';
import { prepareRawMail } from '../mime/raw-mail.ts';
import type { MailAddress, ParsedEmail } from '../parsed-email.ts';

/** The original mail as far as a report returns it. */
export type ReturnedMail = {
  messageId: string | null;
  returnPath: string | null;
  to: string[];
  /** The recipients with their names, also in Cc. */
  people: MailAddress[];
  headers: Headers;
};

const types = /^(?:message\/(?:rfc822|global|partial|rfc822-headers|global-headers)|text\/rfc822-headers?)$/;

/** Lines after which reports without MIME repeat the mail. */
const opening =
  /^(?:-{2,}[^\n]{0,40}(?:copy of (?:the|your) (?:message|mail)|original message|unsent message|returned message|message follows|message header|headers? follow).{0,60}|(?:the )?(?:original message|message headers?|your (?:original )?message)(?: text| headers?)? (?:follows?\b|was:?$|(?:is|was) (?:attached|included|below|as follows)).{0,20}:?|original message headers:?|Return-Path:.*|Received: (?:from|by|\().*)$/i;

/** Reads the returned mail from its MIME part, else from the headers repeated in the text; null without either. */
export function returnedMail({ attachments, text }: ParsedEmail): ReturnedMail | null {
  const part = attachments.find(({ type }) => types.test(type));
  if (part) return mailOf(part.content);
  const rest = text.slice(humanReadablePart(text).length);
  const start = rest.search(
    /^[ \t]*(?:Return-Path|Received|Date|From|Message-ID|To|Subject|MIME-Version):/im,
  );
  return start < 0 ? null : mailOf(Buffer.from(rest.slice(start).replace(/^[ \t]+(?=[\w-]+:)/gm, '')));
}

/** The report's own text, without the mail that it repeats. */
export function humanReadablePart(text: string): string {
  let start = 0;
  while (start < text.length) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    if (end - start < 200 && opening.test(text.slice(start, end).trim())) return text.slice(0, start);
    start = end + 1;
  }
  return text;
}

function mailOf(content: Buffer): ReturnedMail {
  const { bytes, headerEnd } = prepareRawMail(content);
  const headers = readHeaders(bytes.subarray(0, headerEnd));
  const to = headerValues(headers, 'to').flatMap(parseAddresses);
  return {
    messageId: messageIdOf(headerValue(headers, 'message-id')),
    returnPath: parseAddresses(headerValue(headers, 'return-path') ?? '')[0]?.address ?? null,
    to: to.map(({ address }) => address),
    people: [...to, ...headerValues(headers, 'cc').flatMap(parseAddresses)],
    headers,
  };
}
