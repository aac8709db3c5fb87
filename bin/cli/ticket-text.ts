import type { components } from '#clients/typescript/src/index.ts';
import { facts, visible } from './table.ts';

type Ticket = components['schemas']['TicketView'];
type Message = components['schemas']['Message'];

/** A ticket for a person to read: what it is about, its entries in order, and the draft that waits. */
export function ticketText(ticket: Ticket): string {
  const { contact, earlier_messages: earlier, draft } = ticket;
  const head = facts([
    ['Ticket', ticket.number],
    ['Subject', ticket.subject],
    ['Contact', contact.name ? `${contact.name} <${contact.address}>` : contact.address],
    ['State', ticket.status],
    ['Tags', ticket.tags.join(', ')],
    ['For a person', ticket.needs_person],
  ]);
  const older = earlier ? [`(${earlier} older entries are not shown.)`] : [];
  const waiting = draft
    ? [
        `── Draft ${draft.id}, ${Math.round(draft.confidence * 100)} % sure, ${draft.status}\n\n${visible(draft.body).trim()}`,
      ]
    : [];
  return [head, ...older, ...ticket.messages.map(entry), ...waiting].join('\n\n');
}

function entry({ kind, author, from, created_at: at, delivery, visible_text: text, id }: Message): string {
  const who = kind === 'inbound' ? (from?.address ?? author.name) : author.name;
  const what = { inbound: 'wrote', outbound: 'answered', note: 'noted' }[kind];
  const state = delivery && delivery.status !== 'sent' ? `, ${delivery.status}` : '';
  return `── ${visible(who)} ${what} ${at}${state} (${id})\n\n${visible(text).trim()}`;
}
