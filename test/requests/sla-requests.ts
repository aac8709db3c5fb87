import { createBusinessHours } from '#lib/tickets/sla/business-hours.ts';
import { createSlaPolicy } from '#lib/tickets/sla/policies.ts';
import type { RequestMaker, Subject } from './subject.ts';

const week = [{ weekday: 1, from: '09:00', to: '17:00' }];
const holidays = [{ date: '2026-12-25', name: 'Christmas' }];

/** The requests of routes on business hours and SLA policies. */
export const slaRequests: Record<string, RequestMaker> = {
  'GET /business-hours': async (subject) => {
    await addHours(subject);
    return { path: '/business-hours' };
  },
  'POST /business-hours': async () => ({
    path: '/business-hours',
    body: { name: 'Office', zone: 'Europe/Berlin', week, holidays },
  }),
  'GET /business-hours/{id}': onHours(),
  'PATCH /business-hours/{id}': onHours({ zone: 'UTC', week: [{ weekday: 7, from: '00:00', to: '24:00' }] }),
  'DELETE /business-hours/{id}': onHours(),

  'GET /slas': async (subject) => {
    await addPolicy(subject);
    return { path: '/slas' };
  },
  'POST /slas': async (subject) => ({
    path: '/slas',
    body: {
      name: 'Urgent',
      business_hours_id: await addHours(subject),
      mailbox_ids: [subject.mailbox.id],
      priorities: ['urgent'],
      tags: ['vip'],
      first_answer_minutes: 60,
    },
  }),
  'PUT /slas/order': async (subject) => ({
    path: '/slas/order',
    body: { ids: [await addPolicy(subject)] },
  }),
  'GET /slas/{id}': onPolicy(),
  'PATCH /slas/{id}': onPolicy({ resolution_minutes: 960, tags: null }),
  'DELETE /slas/{id}': onPolicy(),
};

async function addHours({ ctx, canary }: Subject): Promise<string> {
  const name = `Hours of ${canary}`.slice(0, 80);
  return (await createBusinessHours(ctx, { name, zone: 'Europe/Berlin', week, holidays })).id;
}

async function addPolicy(subject: Subject): Promise<string> {
  const { ctx, canary, mailbox } = subject;
  const policy = await createSlaPolicy(ctx, {
    name: `Policy of ${canary}`.slice(0, 80),
    business_hours_id: await addHours(subject),
    mailbox_ids: [mailbox.id],
    first_answer_minutes: 60,
  });
  return policy.id;
}

function onHours(body?: unknown): RequestMaker {
  return async (subject) => ({ path: `/business-hours/${await addHours(subject)}`, body });
}

function onPolicy(body?: unknown): RequestMaker {
  return async (subject) => ({ path: `/slas/${await addPolicy(subject)}`, body });
}
