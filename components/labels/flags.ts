import type { Message } from '#lib/tickets/schema.ts';
import { mayBeForged } from './sender-authentication.ts';

/** What warns whoever reads a mail, and what is merely good to know. Flags in neither matter to programs only. */
export function flagLabels({
  flags,
  findings,
  auth,
  trackers,
  ...mail
}: Pick<Message, 'flags' | 'findings' | 'auth' | 'trackers' | 'from' | 'forwarded_from'>): {
  warnings: string[];
  remarks: string[];
} {
  const forged = auth?.dmarc && mayBeForged(auth) ? forgedLabels[auth.dmarc] : undefined;
  const found = findings.filter(({ kind }) => !informationalKinds.has(kind)).map(({ detail }) => detail);
  return {
    warnings: [
      ...new Set([...(forged ? [forged] : []), ...found, ...flags.flatMap((flag) => warningOf(flag, mail))]),
    ],
    remarks: [
      ...flags.flatMap((flag) => remarkOf(flag, mail, findings)),
      ...findings.filter(({ kind }) => informationalKinds.has(kind)).map(({ detail }) => detail),
      ...trackerRemarks(trackers),
    ],
  };
}

const forgedLabels: Record<string, string> = {
  fail: 'The sender’s domain does not vouch for this mail: it may be forged (DMARC fails).',
  permerror: 'This mail is made so that its sender cannot be checked: it may be forged.',
};

function warningOf(flag: string, { from }: Pick<Message, 'from'>) {
  return flag === 'not_a_participant'
    ? `Joined by ${from?.address ?? 'an unknown address'}, not verified: nobody on this ticket has that address.`
    : (warnings[flag] ?? []);
}

/** A finding of the same name says it more exactly. */
function remarkOf(
  flag: string,
  mail: Pick<Message, 'from' | 'forwarded_from'>,
  findings: Message['findings'],
): string | string[] {
  if (flag === 'forwarded') return forwardLabel(mail);
  return findings.some(({ kind }) => kind === flag) ? [] : (remarks[flag] ?? []);
}

/** Whose words a forwarded mail holds is only its own claim. */
function forwardLabel({ from, forwarded_from: writer }: Pick<Message, 'from' | 'forwarded_from'>): string {
  if (!writer) return 'Forwarded: somebody else wrote what is quoted.';
  const by = from ? ` by ${from.name ?? from.address}` : '';
  const name = writer.name ? `${writer.name} <${writer.address}>` : writer.address;
  return `Forwarded${by}, written by ${name}, as the mail says.`;
}

/** Findings that are no reason to doubt. */
const informationalKinds = new Set(['attachments_cut', 'foreign_letters']);

function trackerRemarks(trackers: number) {
  return trackers === 0
    ? []
    : [trackers === 1 ? 'A tracker was kept out.' : `${trackers} trackers were kept out.`];
}

const warnings: Record<string, string> = {
  infected: 'It carries a virus, and a person has released it all the same. Open none of its files.',
  names_other_ticket: 'It names a mail of a ticket that its sender is not on.',
  claims_team: 'It bears an address of the team, but nothing proves that it comes from there.',
  message_id_reused: 'Another mail with other content bears the same Message-ID.',
  forged_message_id: 'It answers a message that bears our name and was not made by us.',
  two_from_headers: 'It names two senders, which honest mail does not.',
  several_senders: 'It names several senders.',
  no_from: 'It names no sender.',
};

const remarks: Record<string, string> = {
  encrypted: 'It is encrypted, and cannot be read here.',
  calendar: 'It carries an invitation.',
  charset_guessed: 'Its character set was guessed; some letters may be wrong.',
  not_scanned: 'It could not be scanned for viruses.',
  via_bulk: 'It came by a list, a bulk sender or a rule, so no reply leaves unsigned.',
  signed: 'It bears a signature, which was not checked.',
  damaged: 'It came damaged; what could be read is shown.',
  cut: 'It is very long, and shown in part. The original is whole.',
  attachments_cut: 'It has more attachments than are listed. The original is whole.',
  recipients_cut: 'It names more recipients than are listed. The original is whole.',
  tnef: 'Outlook packed its files into a winmail.dat; they are listed beside it.',
};
