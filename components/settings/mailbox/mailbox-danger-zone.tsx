'use client';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import type { Mailbox } from '#lib/mailboxes/schema.ts';
import { ApiProblem, api, errorMessage } from '../../data/api.ts';
import { queryKeys } from '../../data/query-keys.ts';
import { useNavigate } from '../../shell/navigation.tsx';
import { Button } from '../../ui/button.tsx';
import { Field, Input } from '../../ui/field.tsx';
import { toast } from '../../ui/toast.ts';
import { FormSection } from '../form-section.tsx';
import { formText, SettingDialog } from '../setting-dialog.tsx';

/** To let it rest, or to end it. */
export function MailboxDangerZone({ mailbox }: { mailbox: Mailbox }) {
  const t = useTranslations('settings.mailbox.danger');
  const client = useQueryClient();
  const navigate = useNavigate();
  const { id, address, paused_at: paused } = mailbox;
  const togglePaused = async () => {
    try {
      await api.mailboxes[':id'][paused ? 'resume' : 'pause'].$post({ param: { id }, json: {} });
    } catch (error) {
      toast.error(errorMessage(error));
    }
    await client.invalidateQueries({ queryKey: queryKeys.mailboxes });
  };
  return (
    <FormSection title={t('title')}>
      <div className="flex items-center justify-between gap-6">
        <p className="text-muted">{t(paused ? 'isPaused' : 'whilePaused')}</p>
        <Button variant="outline" onClick={() => void togglePaused()}>
          {t(paused ? 'resume' : 'pause')}
        </Button>
      </div>
      <div className="flex items-center justify-between gap-6">
        <p className="text-muted">{t('whenDeleted', { address })}</p>
        <SettingDialog
          trigger={
            <Button variant="outline" className="text-red">
              {t('delete')}
            </Button>
          }
          title={t('deleteTitle', { address })}
          description={t('deleteDescription')}
          submitLabel={t('submit')}
          danger
          onSave={async (form) => {
            if (formText(form, 'address').toLowerCase() !== address)
              throw new ApiProblem(422, { detail: t('mismatch', { address }) });
            await api.mailboxes[':id'].$delete({ param: { id } });
            navigate('/settings/mailboxes');
            await client.invalidateQueries({ queryKey: queryKeys.mailboxes });
          }}
        >
          <Field label={t('confirm', { address })}>
            {(props) => <Input {...props} name="address" required autoComplete="off" spellCheck={false} />}
          </Field>
        </SettingDialog>
      </div>
    </FormSection>
  );
}
