/** What became of one SMTP conversation, with the server's own words. */
export type Outcome = {
  outcome: 'sent' | 'deferred' | 'failed' | 'uncertain';
  code: string | null;
  response: string;
  /** The server said that there is no such address: writing to it again would only harm us. */
  noSuchAddress?: boolean;
  /** The relay that was spoken to; none where no stored one was. */
  relayId?: string;
};

type SmtpError = Error & { responseCode?: number; response?: string; command?: string; code?: string };

const noSuchAddress = /^5\.1\.(1|2|3|6|10)$/;

export const sortReply = (response: string): Outcome => ({
  outcome: 'sent',
  code: codeOf(response),
  response: short(response),
});

/**
 * The one place where a failed SMTP conversation is judged (RFC 5321 4.2.1, RFC 3463): 4xx waits, 5xx is final, and a
 * connection that broke waits as well, unless the whole mail was already over: then only a person can know.
 */
export function sortError(error: unknown): Outcome {
  const { responseCode, response, command, message } = error as SmtpError;
  const words = short(response ?? message ?? String(error));
  const code = codeOf(response ?? '') ?? (responseCode ? String(responseCode) : null);
  if (responseCode && responseCode >= 500) {
    return {
      outcome: 'failed',
      code,
      response: words,
      noSuchAddress: command === 'RCPT TO' && noSuchAddress.test(code ?? ''),
    };
  }
  if (responseCode) return { outcome: 'deferred', code, response: words };
  if (command === 'DATA')
    return {
      outcome: 'uncertain',
      code,
      response: `The connection broke while the mail was being handed over: ${words}`,
    };
  return { outcome: 'deferred', code, response: words };
}

/** The enhanced code (RFC 3463) if there is one, else the reply code. */
function codeOf(response: string): string | null {
  const match = /^(\d{3})[ -](?:(\d\.\d{1,3}\.\d{1,3})\b)?/.exec(response);
  return match ? (match[2] ?? match[1]!) : null;
}

const short = (words: string) => words.replace(/\s+/g, ' ').trim().slice(0, 1000);
