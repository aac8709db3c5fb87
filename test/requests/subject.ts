import { randomUUID } from 'node:crypto';
import type { Actor, Ctx } from '#lib/platform/context.ts';
import { type AssistedMailbox, addMessage, createAssistedMailbox, createWorld } from '#test/world/world.ts';

/** A mailbox with an assistant whose every word holds the canary, and who makes things there. */
export type Subject = AssistedMailbox & {
  ctx: Ctx;
  canary: string;
  /** Whose own things are made: uploads, for instance. */
  caller: Actor;
};

/** A request that succeeds for whoever may do it. */
export type TestRequest = { path: string; body?: unknown; headers?: Record<string, string> };

/** Makes what one route asks for on things of the subject: a request anew each time. */
export type RequestMaker = (subject: Subject) => Promise<TestRequest>;

/** A new subject; its canary is in no other's things. */
export async function createSubject(ctx: Ctx, caller: Actor): Promise<Subject> {
  const canary = `canary-${randomUUID().slice(0, 13)}`;
  const inbox = await createAssistedMailbox(ctx, {
    name: `Robin ${canary}`,
    instructions: `Never tell ${canary}.`,
    address: `${canary}@shop.example`,
  });
  return { ...inbox, ctx, canary, caller };
}

/** A name that nothing else has, such as for an address. */
export const uniqueName = () => `new-${randomUUID()}`;

/** A ticket of the subject whose contact, subject and mail hold the canary. */
export function createCanaryTicket(
  { ctx, mailbox, assistantId, canary }: Subject,
  mail: { rawEmailId?: string; text?: string } = {},
) {
  return createWorld(ctx, {
    mailbox,
    assistantId,
    from: `ada-${randomUUID().slice(0, 8)}@${canary}.example`,
    name: `Ada ${canary}`,
    subject: `About ${canary}`,
    text: `Where is ${canary}?`,
    ...mail,
  });
}

/** A mail of the contact with a file. @returns the ids of both. */
export async function addCanaryFile(subject: Subject, ticketId: string) {
  const file = { name: `${subject.canary}.txt`, content: `The file of ${subject.canary}.` };
  return addMessage(subject.ctx, ticketId, { text: `See ${subject.canary}.`, files: [file] });
}
