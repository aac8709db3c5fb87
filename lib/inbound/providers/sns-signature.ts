import { verify, X509Certificate } from 'node:crypto';
import { z } from 'zod';

/** What Amazon SNS posts: a notification, or the confirmation of a subscription or its end. */
export const snsMessage = z.object({
  Type: z.enum(['Notification', 'SubscriptionConfirmation', 'UnsubscribeConfirmation']),
  MessageId: z.string().max(200),
  TopicArn: z.string().max(300),
  Message: z.string(),
  Timestamp: z.string().max(40),
  Subject: z.string().nullish(),
  Token: z.string().optional(),
  SubscribeURL: z.string().optional(),
  SignatureVersion: z.enum(['1', '2']),
  Signature: z.string().max(2000),
  SigningCertURL: z.string().max(500),
});
export type SnsMessage = z.infer<typeof snsMessage>;

/** Fetches a small text over https. */
export type FetchText = (url: URL) => Promise<string>;

/**
 * What is wrong with the signature of an SNS message, as a sentence for the log, or null.
 * The certificate must come from a host of Amazon SNS and be valid now.
 * @throws what `fetchText` throws.
 * @see https://docs.aws.amazon.com/sns/latest/dg/sns-verify-signature-of-message.html
 */
export async function faultOfSns(
  message: SnsMessage,
  fetchText: FetchText,
  nowMs: number,
): Promise<string | null> {
  const url = snsUrl(message.SigningCertURL);
  if (!url?.pathname.endsWith('.pem')) return 'Its certificate does not come from Amazon SNS.';
  const pem = await fetchText(url);
  const certificate = readCertificate(pem);
  if (!certificate) return 'What its certificate URL gives is no certificate.';
  if (certificate.validFromDate.getTime() > nowMs || certificate.validToDate.getTime() < nowMs)
    return 'Its certificate is not valid now.';
  const digest = message.SignatureVersion === '2' ? 'sha256' : 'sha1';
  const signature = Buffer.from(message.Signature, 'base64');
  const isValid = verify(digest, Buffer.from(signedText(message)), certificate.publicKey, signature);
  return isValid ? null : 'Its signature is wrong.';
}

/** The URL when its host is Amazon SNS over https; null for every other, look-alikes too. */
export function snsUrl(value: string): URL | null {
  if (!URL.canParse(value)) return null;
  const url = new URL(value);
  const isPlain = url.protocol === 'https:' && !url.port && !url.username && !url.password;
  return isPlain && /^sns\.[a-z0-9-]{3,30}\.amazonaws\.com(\.cn)?$/.test(url.hostname) ? url : null;
}

/** The signed fields in order, names and values on lines of their own, without an absent Subject. */
function signedText(message: SnsMessage): string {
  const names =
    message.Type === 'Notification'
      ? (['Message', 'MessageId', 'Subject', 'Timestamp', 'TopicArn', 'Type'] as const)
      : (['Message', 'MessageId', 'SubscribeURL', 'Timestamp', 'Token', 'TopicArn', 'Type'] as const);
  return names
    .filter((name) => message[name] !== undefined && message[name] !== null)
    .map((name) => `${name}\n${message[name]}\n`)
    .join('');
}

function readCertificate(pem: string): X509Certificate | null {
  try {
    return new X509Certificate(pem);
  } catch {
    return null;
  }
}
