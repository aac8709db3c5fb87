'use client';
import { useTranslations } from 'use-intl';
import { formText, SettingDialog } from '../settings/setting-dialog.tsx';
import { Field, Input } from '../ui/field.tsx';
import type { ListRoute } from './list-route.ts';

type Filters = ListRoute['filters'];
export type AskedFilter = 'sender' | 'dates';
type FilterDialogsProps = {
  filters: Filters;
  asked: AskedFilter | null;
  onClose: () => void;
  onFilter: (filters: Filters) => void;
};

/** Asks for what no menu can list: an address, or two days. Empty fields narrow nothing. */
export function FilterDialogs({ filters, asked, onClose, onFilter }: FilterDialogsProps) {
  const t = useTranslations('views.filters');
  const { from: sender, last_message_after: since, last_message_before: before, ...others } = filters;
  const propsOf = (kind: AskedFilter) => ({
    open: asked === kind,
    onOpenChange: (open: boolean) => (open ? undefined : onClose()),
    submitLabel: t('apply'),
  });
  const dates = {
    ...(since ? { last_message_after: since } : {}),
    ...(before ? { last_message_before: before } : {}),
  };
  return (
    <>
      <SettingDialog
        {...propsOf('sender')}
        title={t('senderTitle')}
        onSave={async (form) => {
          const address = formText(form, 'sender').trim();
          onFilter({ ...others, ...dates, ...(address ? { from: address } : {}) });
        }}
      >
        <Field label={t('senderLabel')}>
          {(props) => (
            <Input {...props} name="sender" maxLength={254} autoComplete="off" defaultValue={sender ?? ''} />
          )}
        </Field>
      </SettingDialog>
      <SettingDialog
        {...propsOf('dates')}
        title={t('datesTitle')}
        onSave={async (form) => {
          const first = formText(form, 'from');
          const last = formText(form, 'until');
          onFilter({
            ...others,
            ...(sender ? { from: sender } : {}),
            ...(first ? { last_message_after: first } : {}),
            ...(last ? { last_message_before: dayAfter(last) } : {}),
          });
        }}
      >
        <div className="flex gap-3 max-sm:flex-col">
          <Field label={t('from')}>
            {(props) => (
              <Input
                {...props}
                type="date"
                name="from"
                min="2000-01-01"
                max="2999-12-31"
                defaultValue={dayOf(since)}
              />
            )}
          </Field>
          <Field label={t('until')}>
            {(props) => (
              <Input
                {...props}
                type="date"
                name="until"
                min="2000-01-01"
                max="2999-12-30"
                defaultValue={before && dayOf(before) ? dayAfter(before, -1) : ''}
              />
            )}
          </Field>
        </div>
      </SettingDialog>
    </>
  );
}

const dayOf = (moment = '') => (moment.endsWith('d') ? '' : moment);

/** The filter ends before a day; people name the last one that counts. */
export function dayAfter(day: string, days = 1): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}
