import { parseAddresses } from '#lib/mail/headers/addresses.ts';
import { plainAddress } from '#lib/mail/headers/reply-token.ts';
import { inboundSecretOf } from '#lib/mailboxes/inbound-secret.ts';
import { findMailboxByAddress } from '#lib/mailboxes/mailbox-addresses.ts';
import type { Ctx } from '#lib/platform/context.ts';
import type { Arrival } from '../accept.ts';
import { acceptFromProvider } from './accept-from-provider.ts';
import { type FormPart, formParts, textOf } from './form-parts.ts';
import { isRecent, isSignedWith } from './hmac.ts';
import { type ProviderOutcome, refusedOutcome } from './outcome.ts';
import { rebuildMail } from './rebuild-mail.ts';

type Form = Map<string, FormPart>;

/** Mailgun retries for eight hours. Replays are refused because each token counts once. */
const withinMs = 24 * 60 * 60_000;
const maxRecipients = 20;

/**
 * Accepts a mail from a Mailgun route, signed with the mailbox's inbound secret (HMAC-SHA256 over timestamp and token).
 * A route that ends with `mime` sends the mail's bytes; else the mail is rebuilt from the form.
 * @see https://documentation.mailgun.com/docs/mailgun/user-manual/receive-forward-store/
 */
export async function acceptMailgun(
  ctx: Ctx,
  { body, contentType, tls }: { body: Buffer; contentType: string; tls: boolean },
  nowMs = Date.now(),
): Promise<ProviderOutcome> {
  const form = formParts(body, contentType);
  if (!form) return refusedOutcome('unsigned', 'The body is no form.');
  const [timestamp, token] = [textOf(form, 'timestamp') ?? '', textOf(form, 'token') ?? ''];
  if (!isRecent(timestamp, withinMs, nowMs))
    return refusedOutcome('unsigned', 'Its timestamp is missing or old.');
  if (!/^[\x21-\x7e]{10,200}$/.test(token)) return refusedOutcome('unsigned', 'It has no token.');
  const envelopeTo = await provenRecipients(ctx, form, [timestamp, token]);
  if (envelopeTo.length === 0)
    return refusedOutcome(
      'unsigned',
      'Its signature is wrong, or its recipient has no mailbox with a secret.',
    );
  const mime = form.get('body-mime')?.content;
  const content = mime?.length ? mime : await fromFields(form);
  if (!content) return refusedOutcome('malformed', 'The form holds no mail.');
  const envelopeFrom = parseAddresses(textOf(form, 'sender') ?? '')[0]?.address;
  const rebuilt = !mime?.length;
  return acceptFromProvider(ctx, {
    envelopeTo,
    envelopeFrom,
    tls,
    content,
    rebuilt,
    signature: `mailgun ${token}`,
  });
}

/** The recipients whose mailbox secret signed the form. */
async function provenRecipients(ctx: Ctx, form: Form, signed: string[]): Promise<Arrival['envelopeTo']> {
  const signature = textOf(form, 'signature') ?? '';
  const recipients: Arrival['envelopeTo'] = [];
  for (const { address } of parseAddresses(textOf(form, 'recipient') ?? '').slice(0, maxRecipients)) {
    const mailbox = await findMailboxByAddress(ctx, plainAddress(address));
    const key = mailbox && inboundSecretOf(ctx, mailbox);
    // Checked for an unknown mailbox too, so that the time tells nothing.
    if (isSignedWith(key, signed, signature) && mailbox) recipients.push({ address, mailboxId: mailbox.id });
  }
  return recipients;
}

async function fromFields(form: Form): Promise<Buffer | null> {
  const headers = headersOf(form);
  const text = textOf(form, 'body-plain');
  const html = textOf(form, 'body-html');
  if (!headers.length && text === null && html === null) return null;
  const contentIds = contentIdsOf(form);
  return rebuildMail({
    headers,
    text,
    html,
    attachments: [...form].filter(isFile).map(([field, { fileName, type, content }]) => ({
      name: fileName ?? '',
      type: type ?? 'application/octet-stream',
      content,
      contentId: contentIds.get(field) ?? null,
    })),
  });
}

function isFile([field, part]: [string, FormPart]) {
  return /^attachment-\d+$/.test(field) && part.fileName !== null;
}

/** `message-headers` holds all headers; without it, some have fields of their own. */
function headersOf(form: Form): [string, string][] {
  const all = json(textOf(form, 'message-headers'));
  if (Array.isArray(all)) {
    const pairs = all.filter((pair): pair is [string, string] => Array.isArray(pair) && pair.every(isText));
    if (pairs.length) return pairs.map(([name, value]) => [name, value ?? '']);
  }
  return ['From', 'To', 'Cc', 'Subject', 'Date', 'Message-Id', 'In-Reply-To', 'References'].flatMap(
    (name): [string, string][] => {
      const value = textOf(form, name) ?? textOf(form, name.toLowerCase());
      return value ? [[name, value]] : [];
    },
  );
}

/** `content-id-map` maps inline files to fields: `{"<cid>": "attachment-1"}`. */
function contentIdsOf(form: Form): Map<string, string> {
  const map = json(textOf(form, 'content-id-map'));
  if (typeof map !== 'object' || map === null) return new Map();
  return new Map(Object.entries(map).map(([id, field]) => [String(field), id.replace(/^<|>$/g, '')]));
}

const isText = (value: unknown) => typeof value === 'string';

function json(value: string | null): unknown {
  try {
    return value === null ? null : JSON.parse(value);
  } catch {
    return null;
  }
}
