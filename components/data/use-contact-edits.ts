'use client';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import type { Contact } from '#lib/contacts/schema.ts';
import { toast } from '../ui/toast.ts';
import { ApiProblem, type ApiRequest, api, errorMessage, requestOptions, unwrap } from './api.ts';
import { staleQueries } from './query-keys.ts';

export type ContactChange = ApiRequest<(typeof api.contacts)[':id']['$patch']>['json'];
type CompanyChange = ApiRequest<(typeof api.companies)[':domain']['$patch']>['json'];
type Person = Pick<Contact, 'id' | 'name' | 'address'>;

/** What a person is called: the address, while nobody has a name for it. */
export const contactName = ({ name, address }: Pick<Contact, 'name' | 'address'>): string => name ?? address;

/** What people change of people and companies. Each act answers whether it was done, and says why not. */
export function useContactEdits() {
  const t = useTranslations('contacts');
  const client = useQueryClient();

  async function attempt(work: () => Promise<unknown>, failed: string): Promise<boolean> {
    try {
      await work();
      return true;
    } catch (error) {
      toast.error(errorMessage(error, failed));
      return false;
    } finally {
      await Promise.all(staleQueries.contact.map((noun) => client.invalidateQueries({ queryKey: [noun] })));
    }
  }

  const unmerge = async ({ id, name, address }: Person): Promise<boolean> => {
    const call = () => unwrap(api.contacts[':id'].unmerge.$post({ param: { id }, json: {} }));
    const isDone = await attempt(call, t('merge.failed'));
    if (isDone) toast(t('merge.undone', { from: contactName({ name, address }) }));
    return isDone;
  };

  return {
    /** `onStale` is told the contact as it is now, when somebody has changed it since `base`. */
    change: ({ id, version }: Contact, json: ContactChange, onStale: (now: Contact) => Promise<unknown>) =>
      attempt(async () => {
        try {
          await api.contacts[':id'].$patch({ param: { id }, json }, requestOptions({ ifMatch: version }));
        } catch (error) {
          if (!(error instanceof ApiProblem && error.status === 412)) throw error;
          await onStale(await unwrap(api.contacts[':id'].$get({ param: { id } })));
        }
      }, t('page.failed')),
    changeCompany: (domain: string, json: CompanyChange) =>
      attempt(() => api.companies[':domain'].$patch({ param: { domain }, json }), t('page.failed')),
    addNote: (id: string, note: { body: string; idempotencyKey: string }) =>
      attempt(
        () =>
          api.contacts[':id'].notes.$post(
            { param: { id }, json: { body: note.body } },
            requestOptions({ idempotencyKey: note.idempotencyKey }),
          ),
        t('page.failed'),
      ),
    merge: async (from: Person, into: Person, { onUndone }: { onUndone: () => void }): Promise<boolean> => {
      const call = () =>
        unwrap(api.contacts[':id'].merge.$post({ param: { id: from.id }, json: { into: into.id } }));
      const isDone = await attempt(call, t('merge.failed'));
      if (isDone)
        toast(t('merge.done', { from: contactName(from), into: contactName(into) }), {
          action: {
            label: t('merge.undo'),
            onClick: () => void unmerge(from).then((undone) => undone && onUndone()),
          },
        });
      return isDone;
    },
    unmerge,
  };
}
