'use client';
import { type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { SavedReply } from '#lib/saved-replies/schema.ts';
import { type ApiRequest, api, requestOptions } from '../../data/api.ts';
import { useMailboxes } from '../../data/reference.ts';
import { useAppContext } from '../../shell/app-context.tsx';
import { Field, Input, Select } from '../../ui/field.tsx';
import { formText, SettingDialog } from '../setting-dialog.tsx';
import { MacroFields } from './macro-fields.tsx';
import { SavedReplyText } from './saved-reply-text.tsx';

type SavedReplyDialogProps = { trigger: ReactNode; reply?: SavedReply; onSaved: () => Promise<void> };
type SavedReplyInput = ApiRequest<(typeof api)['saved-replies']['$post']>['json'];

/** Makes a saved reply, or changes one. */
export function SavedReplyDialog({ trigger, reply, onSaved }: SavedReplyDialogProps) {
  const t = useTranslations('savedReplies.form');
  const { user } = useAppContext();
  const mailboxes = useMailboxes();
  const [body, setBody] = useState(reply?.body ?? '');
  const visibleTo = reply
    ? reply.personal
      ? 'me'
      : (reply.mailbox_id ?? 'all')
    : user.reachesAll
      ? 'all'
      : 'me';

  return (
    <SettingDialog
      trigger={trigger}
      title={reply ? t('editTitle') : t('createTitle')}
      submitLabel={t('save')}
      onOpenChange={(open) => open && setBody(reply?.body ?? '')}
      onSave={async (form) => {
        const json = { ...inputFromForm(form), body };
        if (reply) {
          const version = requestOptions({ ifMatch: reply.version });
          await api['saved-replies'][':id'].$patch({ param: { id: reply.id }, json }, version);
        } else {
          await api['saved-replies'].$post({ json });
        }
        await onSaved();
      }}
    >
      <Field label={t('name')} hint={t('nameHint')}>
        {(props) => (
          <Input
            {...props}
            name="name"
            required
            maxLength={120}
            autoComplete="off"
            defaultValue={reply?.name}
          />
        )}
      </Field>
      <SavedReplyText value={body} onChange={setBody} />
      <Field label={t('visibleTo')}>
        {(props) => (
          <Select {...props} name="visible to" defaultValue={visibleTo}>
            {user.reachesAll || visibleTo === 'all' ? <option value="all">{t('everyone')}</option> : null}
            {mailboxes.map(({ id, address }) => (
              <option key={id} value={id}>
                {t('inMailbox', { address })}
              </option>
            ))}
            <option value="me">{t('onlyMe')}</option>
          </Select>
        )}
      </Field>
      <MacroFields reply={reply} />
    </SettingDialog>
  );
}

function inputFromForm(form: FormData): Omit<SavedReplyInput, 'body'> {
  const visibleTo = formText(form, 'visible to');
  const status = formText(form, 'status');
  const assignee = formText(form, 'assignee');
  return {
    name: formText(form, 'name'),
    personal: visibleTo === 'me',
    mailbox_id: visibleTo === 'me' || visibleTo === 'all' ? null : visibleTo,
    add_tags: formText(form, 'tags')
      .split(',')
      .map((tag) => tag.trim())
      .filter(Boolean),
    status: status === 'open' || status === 'in_progress' || status === 'closed' ? status : null,
    assignee: assignee || null,
  };
}
