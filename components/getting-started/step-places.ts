import type { GettingStartedStep } from '#lib/desk/getting-started/schema.ts';
import type { gettingStarted as words } from '#locales/en/getting-started.ts';

type Place = { href: string; act: keyof typeof words.acts };

/** Where a step is done, or what came of it is seen, and what the way there is called. */
export function placeOfStep(step: GettingStartedStep): Place {
  switch (step.step) {
    case 'mail':
      return placeOfMail(step);
    case 'sending':
      return { href: '/settings/relays', act: step.relay === null ? 'addRelay' : 'relays' };
    case 'domain':
      return placeOfDomain(step.domains);
    case 'model':
      return { href: '/settings/models', act: step.state === 'built_in' ? 'addModel' : 'models' };
    case 'knowledge':
      return step.done ? { href: '/articles', act: 'articles' } : { href: '/articles/new', act: 'write' };
    case 'colleague':
      return { href: '/settings/people', act: step.done ? 'people' : 'invite' };
  }
}

type MailStep = Extract<GettingStartedStep, { step: 'mail' }>;

function placeOfMail({ first, address }: MailStep): Place {
  if (first?.ticket_number) return { href: `/tickets/${first.ticket_number}`, act: 'openMail' };
  if (first) return { href: '/held', act: 'unfiled' };
  return { href: '/settings/mailboxes', act: address === null ? 'addMailbox' : 'mailboxes' };
}

type DomainStep = Extract<GettingStartedStep, { step: 'domain' }>;

function placeOfDomain([first]: DomainStep['domains']): Place {
  return first
    ? { href: `/settings/domains/${first.id}`, act: 'domain' }
    : { href: '/settings/domains', act: 'addDomain' };
}
