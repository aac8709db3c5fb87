import type { Message } from '#lib/tickets/shape.ts';

/** A mail's flags and findings as sentences for whoever reads it. Flags without a sentence matter to programs only. */
export function flagWords({ flags, findings, auth }: Pick<Message, 'flags' | 'findings' | 'auth'>): string[] {
  const words = [...findings.map(({ detail }) => detail), ...flags.flatMap((flag) => sentences[flag] ?? [])];
  if (auth?.dmarc === 'fail')
    words.unshift('The sender’s domain does not vouch for this mail: it may be forged (DMARC fails).');
  return [...new Set(words)];
}

const sentences: Record<string, string> = {
  stranger: 'From an address that has not written on this ticket before.',
  forwarded: 'Forwarded: somebody else wrote what is quoted.',
  reply_to_differs: 'Answers are asked to go to another address than the sender’s.',
  name_holds_address: 'The sender’s name shows an address that is not the sender’s own.',
  two_from_headers: 'It names two senders, which honest mail does not.',
  several_senders: 'It names several senders.',
  no_from: 'It names no sender.',
  encrypted: 'It is encrypted, and cannot be read here.',
  calendar: 'It carries an invitation.',
  charset_guessed: 'Its character set was guessed; some letters may be wrong.',
  infected: 'It carries a virus, and a person has released it all the same. Open none of its files.',
  not_scanned: 'It could not be scanned for viruses.',
  signed: 'It bears a signature, which was not checked.',
  damaged: 'It came damaged; what could be read is shown.',
  cut: 'It is very long, and shown in part. The original is whole.',
  attachments_cut: 'It has more attachments than are listed. The original is whole.',
  tnef: 'Outlook packed its files into a winmail.dat; they are listed beside it.',
};
