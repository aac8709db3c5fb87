import { type Ctx, scopesOf } from '#lib/platform/context.ts';
import { readColleagueStep } from './colleague-step.ts';
import { isGettingStartedDismissed } from './dismiss.ts';
import { readDomainStep } from './domain-step.ts';
import { readKnowledgeStep } from './knowledge-step.ts';
import { readMailStep } from './mail-step.ts';
import { readModelStep } from './model-step.ts';
import type { GettingStarted, GettingStartedStep } from './schema.ts';
import { readSendingStep } from './sending-step.ts';

/**
 * The first steps at a desk that the actor may do themselves. Each is read from what there is: a mail that came, a relay
 * that works, a domain, a model, articles, a colleague.
 */
export async function getGettingStarted(ctx: Ctx): Promise<GettingStarted> {
  const [dismissed, steps] = await Promise.all([isGettingStartedDismissed(ctx), readSteps(ctx)]);
  return { dismissed, done: steps.every(({ done }) => done), steps };
}

function readSteps(ctx: Ctx): Promise<GettingStartedStep[]> {
  return Promise.all(readersOf(ctx).map((read) => read(ctx)));
}

type StepReader = (ctx: Ctx) => Promise<GettingStartedStep>;

function readersOf({ actor }: Ctx): StepReader[] {
  const scopes = scopesOf(actor);
  const isAdmin = scopes.includes('admin');
  const ofAll = isAdmin && actor.mailboxIds === null;
  return [
    readMailStep,
    ...(isAdmin ? [readSendingStep] : []),
    ...(ofAll ? [readDomainStep, readModelStep] : []),
    ...(scopes.includes('write') ? [readKnowledgeStep] : []),
    ...(ofAll ? [readColleagueStep] : []),
  ];
}
