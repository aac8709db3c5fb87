import type { Law } from './audit.ts';

export const ticketLaws: Law[] = [
  {
    text: 'No run is stuck',
    find: async (sql) => {
      const rows = await sql<{ id: string; status: string; silent: number | null }[]>`
        select id, status, extract(epoch from now() - heartbeat_at)::int as silent
          from runs where status in ('queued', 'running', 'waiting')`;
      return rows.map(
        ({ id, status, silent }) =>
          `${id} is ${status}${silent === null ? '' : `, its last heartbeat ${silent} s ago`}`,
      );
    },
  },
  {
    text: 'A ticket has one open draft at most, and that answers its newest mail',
    find: async (sql) => {
      const rows = await sql<{ ticket: number; drafts: number; stale: boolean }[]>`
        select tickets.number::int as ticket, count(*)::int as drafts,
               bool_or(drafts.based_on_message_id <> newest.id) as stale
          from drafts
          join tickets on tickets.id = drafts.ticket_id
          join lateral (select id from messages
                         where ticket_id = tickets.id and kind <> 'note'
                         order by created_at desc, id desc limit 1) as newest on true
         where drafts.status = 'proposed'
         group by tickets.id
        having count(*) > 1 or bool_or(drafts.based_on_message_id <> newest.id)`;
      return rows.map(({ ticket, drafts, stale }) =>
        drafts > 1 ? `#${ticket} has ${drafts}` : `#${ticket}: ${stale ? 'somebody has written since' : ''}`,
      );
    },
  },
  {
    text: 'Nobody who wrote is stranded: there is a draft, a run, or a person who was told or has decided',
    find: async (sql) => {
      const rows = await sql<{ number: number }[]>`
        select tickets.number::int as number
          from tickets
          join lateral (select kind, created_at from messages
                         where ticket_id = tickets.id and kind <> 'note'
                         order by created_at desc, id desc limit 1) as newest on newest.kind = 'inbound'
         where tickets.needs_person_kind is null
           and tickets.status in ('open', 'in_progress')
           and not exists (select from drafts where ticket_id = tickets.id and status = 'proposed')
           and not exists (select from runs where ticket_id = tickets.id and status in ('queued', 'running', 'waiting'))
           and not exists (select from events
                            where ticket_id = tickets.id and actor_type in ('user', 'api_key')
                              and type in ('ticket.closed', 'ticket.snoozed')
                              and events.created_at > newest.created_at)`;
      return rows.map(({ number }) => `#${number}`);
    },
  },
];
