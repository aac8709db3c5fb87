import { z } from 'zod';
import { teamMode, type teams } from '#db/schema/index.ts';

const fields = {
  name: z.string().trim().min(1).max(60),
  mode: z
    .enum(teamMode.enumValues)
    .describe('Who of the team gets its tickets: nobody by itself, each in turn, or who has the fewest.'),
  mailbox_ids: z
    .array(idSchema('mbx'))
    .min(1)
    .max(1000)
    .nullable()
    .describe('Null: it serves every mailbox.'),
  member_ids: z.array(idSchema('usr')).max(200).describe('In the order of the round.'),
};

/** What a change may give. */
export const teamChanges = z.strictObject(fields).partial();
export const teamInput = teamChanges.required({ name: true });
export type TeamChanges = z.infer<typeof teamChanges>;

export const teamSchema = z.object({ id: z.string(), ...fields }).meta({ id: 'Team' });
export type Team = z.infer<typeof teamSchema>;

export type TeamRecord = typeof teams.$inferSelect;

export function toTeam(row: TeamRecord, memberIds: string[]): Team {
  return { id: row.id, name: row.name, mode: row.mode, mailbox_ids: row.mailboxIds, member_ids: memberIds };
}

function idSchema(prefix: string) {
  return z.string().regex(new RegExp(`^${prefix}_[0-9a-f]{32}$`), `must be an id such as ${prefix}_…`);
}
