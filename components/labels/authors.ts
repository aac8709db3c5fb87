import type { Message } from '#lib/tickets/schema.ts';

/** Who wrote a reply and who signed it: "Iris, approved by you". */
export function authorLabel(
  message: Message,
  userId: string,
  userName: string,
): { name: string; meta: string } {
  const { author, approved_by: signer, to, cc } = message;
  const people = [...to, ...cc].map((person) => person.name ?? person.address).join(', ');
  const meta = people ? `to ${people}` : '';
  if (author.type === 'user') return { name: author.id === userId ? 'You' : author.name, meta };
  const by = signer === null ? '' : `, approved by ${signer === userName ? 'you' : signer}`;
  return { name: `${author.name}${by}`, meta };
}
