import { updateCompany } from '#lib/contacts/companies.ts';
import { addContactNote } from '#lib/contacts/contact-notes.ts';
import { mergeContacts } from '#lib/contacts/merge-contacts.ts';
import { startErasure } from '#lib/desk/erasure/erasures.ts';
import { domainOf } from '#lib/mail/headers/addresses.ts';
import { createCanaryTicket, type RequestMaker, type Subject, uniqueName } from './subject.ts';

/** The requests of routes on contacts and companies. */
export const contactRequests: Record<string, RequestMaker> = {
  'GET /contacts': async (subject) => {
    await createCanaryTicket(subject);
    return { path: '/contacts?limit=100' };
  },
  'GET /contacts/{id}': onContact(''),
  'GET /contacts/{id}/tickets': onContact('/tickets'),
  'PATCH /contacts/{id}': onContact('', () => ({ name: 'Ada', language: 'de', company: 'ada.example' })),
  'GET /contacts/{id}/notes': async (subject) => {
    const { contact } = await createCanaryTicket(subject);
    await addContactNote(subject.ctx, contact.id, { body: `About ${subject.canary}.` });
    return { path: `/contacts/${contact.id}/notes` };
  },
  'POST /contacts/{id}/notes': onContact('/notes', ({ canary }) => ({ body: `Calls at noon, ${canary}.` })),
  'POST /contacts/{id}/merge': async (subject) => {
    const { contact: into } = await createCanaryTicket(subject);
    const { contact } = await createCanaryTicket(subject);
    return { path: `/contacts/${contact.id}/merge`, body: { into: into.id } };
  },
  'POST /contacts/{id}/unmerge': async (subject) => {
    const { contact: into } = await createCanaryTicket(subject);
    const { contact } = await createCanaryTicket(subject);
    await mergeContacts(subject.ctx, contact.id, { into: into.id });
    return { path: `/contacts/${contact.id}/unmerge`, body: {} };
  },
  'GET /contacts/{id}/erase': onContact('/erase'),
  'POST /contacts/{id}/erase': async (subject) => {
    const { contact } = await createCanaryTicket(subject);
    return { path: `/contacts/${contact.id}/erase`, body: { address: contact.address } };
  },
  'GET /contacts/{id}/export': onContact('/export'),
  'GET /erasures/{id}': async (subject) => {
    const { contact } = await createCanaryTicket(subject);
    const { id } = await startErasure(subject.ctx, contact.id, { address: contact.address });
    return { path: `/erasures/${id}` };
  },
  'GET /companies': async (subject) => {
    await createCanaryTicket(subject);
    return { path: '/companies?limit=100' };
  },
  'GET /companies/{domain}': onCompany(),
  'PATCH /companies/{domain}': onCompany(({ canary }) => ({ name: `The ${canary}`, note: 'Pays late.' })),
};

type BodyMaker = (subject: Subject) => unknown;

function onContact(path: string, body?: BodyMaker): RequestMaker {
  return async (subject) => {
    const { contact } = await createCanaryTicket(subject);
    return { path: `/contacts/${contact.id}${path}`, body: body?.(subject) };
  };
}

function onCompany(body?: BodyMaker): RequestMaker {
  return async (subject) => {
    const domain = domainOf((await createCanaryTicket(subject)).contact.address);
    await updateCompany(subject.ctx, domain, { note: uniqueName() });
    return { path: `/companies/${domain}`, body: body?.(subject) };
  };
}
