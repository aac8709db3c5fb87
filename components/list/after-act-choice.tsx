'use client';
import { useQueryClient } from '@tanstack/react-query';
import { useId } from 'react';
import { useTranslations } from 'use-intl';
import { api, errorMessage } from '../data/api.ts';
import { queryKeys } from '../data/query-keys.ts';
import { Select } from '../ui/field.tsx';
import { toast } from '../ui/toast.ts';
import { type AfterAct, useAfterActSetting } from './queue-context.tsx';

export const afterActs: AfterAct[] = ['next', 'previous', 'list', 'stay'];

/** What comes after the act, where the act is. It stands from then on. */
export function AfterActChoice() {
  const client = useQueryClient();
  const t = useTranslations('queue.after');
  const setting = useAfterActSetting();
  const id = useId();

  async function save(afterAct: AfterAct) {
    client.setQueryData(queryKeys.afterAct, afterAct);
    try {
      await api.me.$patch({ json: { after_act: afterAct } });
    } catch (error) {
      client.setQueryData(queryKeys.afterAct, setting);
      toast.error(errorMessage(error));
    }
  }

  return (
    <div className="flex items-center gap-2 text-muted text-small">
      <label htmlFor={id} className="shrink-0">
        {t('label')}
      </label>
      <Select
        id={id}
        value={setting}
        className="h-7 flex-1"
        onChange={(event) => void save(event.target.value as AfterAct)}
      >
        {afterActs.map((value) => (
          <option key={value} value={value}>
            {t(value)}
          </option>
        ))}
      </Select>
    </div>
  );
}
