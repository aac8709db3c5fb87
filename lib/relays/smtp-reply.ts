import type { SmtpError } from './smtp-error.ts';

const replyLine = /^[2-5]\d\d(?:[\s-][^\0-\x08\x0b-\x1f\x7f]*)?$/;
const maxLength = 1000;

/**
 * What an SMTP server replied (RFC 5321 4.2), cut to a length; null for the words of any other service. Whoever names a
 * relay may name a machine that only we reach, and must not hear what else it says.
 */
export function smtpReply(text: string): string | null {
  const lines = text.trim().split(/\r?\n/);
  const end = lines.findIndex((line) => !replyLine.test(line));
  return (
    lines
      .slice(0, end < 0 ? lines.length : end)
      .join('\n')
      .slice(0, maxLength) || null
  );
}

/** The same error without the words of a service that is no SMTP server. */
export function withRepliesOnly(error: SmtpError): SmtpError {
  if (error.response === undefined) return error;
  const response = smtpReply(error.response);
  const { code, command, responseCode } = error;
  if (response === null)
    return Object.assign(new Error('What answers is no SMTP server.'), { code, command });
  return Object.assign(new Error(response), { code, command, responseCode, response });
}
