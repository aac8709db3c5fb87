import type { ActPermission, AssistantPolicy } from '#db/schema/index.ts';
import { Refusal } from '#lib/platform/errors.ts';

export type ActName = keyof NonNullable<AssistantPolicy['acts']>;

/**
 * What a version's policy says of an act, `approve` by default.
 * @throws Refusal `forbidden` where it says `never`.
 */
export function permissionFor(policy: AssistantPolicy, act: ActName): Exclude<ActPermission, 'never'> {
  const permission = policy.acts?.[act] ?? 'approve';
  if (permission === 'never') throw new Refusal('forbidden', `This assistant may not ${verbs[act]} tickets.`);
  return permission;
}

const verbs: Record<ActName, string> = { close: 'close', snooze: 'snooze', urgent: 'mark urgent' };
