import { z } from 'zod';
import { handOffReasons } from '#db/schema/index.ts';
import { say } from '#lib/platform/told.ts';
import { handOff } from '../run/hand-off.ts';
import { proposeActs } from '../run/proposed-acts.ts';
import { defineTool } from './tool.ts';

export const handOffTool = defineTool({
  name: 'hand_off',
  description:
    'Gives the ticket to the people of the team and ends your work on it. Use it when nothing you can read answers the mail, when it needs a decision (refunds, deletion, legal matters, access), or when the contact asks for a person. The reason is read by the team, in one sentence; the summary tells what you found out. Nothing is mailed.',
  kind: 'outside',
  input: z.strictObject({
    reason: z.string().trim().min(1).max(500),
    summary: z.string().trim().max(4000).nullish(),
    because: z
      .enum(handOffReasons)
      .nullish()
      .describe(
        'no_article when nothing you could read answers the mail, although an article might; needs_decision when only people may decide or do it; asks_for_person when the contact wants a person.',
      ),
    who: z
      .string()
      .trim()
      .max(120)
      .nullish()
      .describe(
        'The team or person it is for, if the instructions name one. The name of a team, or the full name or e-mail address of a person, assigns the ticket to them, unless somebody has it.',
      ),
  }),
  run: async (ctx, { reason, summary, because = null, who }) => {
    const { runId, ticketId } = ctx.run.claim;
    await proposeActs(ctx, ctx.run.claim);
    const cause = { kind: 'assistant_hand_off', runId, name: who || null, words: reason, because } as const;
    await handOff(ctx, { ticketId, cause, summary });
    return { text: 'Handed to the team.', ends: say('run.handed_off', { reason }) };
  },
});
