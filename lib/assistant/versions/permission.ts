import { z } from 'zod';
import type { ActPermission, AssistantPolicy } from '#db/schema/index.ts';
import { Refusal } from '#lib/platform/errors.ts';
import { sentence } from '#locales/sentence.ts';

export type ActName = keyof NonNullable<AssistantPolicy['acts']>;

const permission = z.enum(['auto', 'approve', 'never']);

/** What a version may do for itself; acts that are not named wait for a person. */
export const policySchema = z.object({
  reply: z.record(z.string(), permission),
  acts: z.object({ close: permission, snooze: permission, urgent: permission, forward: permission }),
});

/** A change of the acts' permissions; those that are not named stay. */
export const policyInput = z.strictObject({ acts: z.strictObject(policySchema.shape.acts.partial().shape) });

/** A policy with every act's permission. */
export function fullPolicy({ reply, acts }: AssistantPolicy): z.infer<typeof policySchema> {
  return {
    reply,
    acts: { close: 'approve', snooze: 'approve', urgent: 'approve', forward: 'approve', ...acts },
  };
}

/**
 * What a version's policy says of an act, `approve` by default.
 * @throws Refusal `forbidden` where it says `never`.
 */
export function permissionFor(policy: AssistantPolicy, act: ActName): Exclude<ActPermission, 'never'> {
  const given = fullPolicy(policy).acts[act];
  if (given === 'never') throw new Refusal('forbidden', sentence('assistants.mayNot', { act }));
  return given;
}
