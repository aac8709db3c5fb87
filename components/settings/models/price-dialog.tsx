'use client';
import { useQueryClient } from '@tanstack/react-query';
import { X } from 'lucide-react';
import { useId, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { ModelServer } from '#lib/assistant/model-servers/schema.ts';
import { ApiProblem, api } from '../../data/api.ts';
import { queryKeys } from '../../data/query-keys.ts';
import { dollarsOf, microsOf } from '../../labels/model-prices.ts';
import { Button } from '../../ui/button.tsx';
import { Input } from '../../ui/field.tsx';
import { Hint } from '../../ui/hint.tsx';
import { SettingDialog } from '../setting-dialog.tsx';

type PriceDialogProps = { server: ModelServer; open: boolean; onOpenChange: (open: boolean) => void };
type Row = { key: number; model: string; in: string; cached: string; out: string };

/** What the models of a server cost. A model without a price here has the one that its server or we know. */
export function PriceDialog({ server, ...rest }: PriceDialogProps) {
  const t = useTranslations('settings.models.priceDialog');
  const common = useTranslations('common');
  const client = useQueryClient();
  const [rows, setRows] = useState(() => rowsOf(server));
  const change = (key: number, changes: Partial<Row>) =>
    setRows(rows.map((row) => (row.key === key ? { ...row, ...changes } : row)));

  const save = async () => {
    const prices = rows.map((row) => ({
      model: row.model.trim(),
      in_micros: microsOf(row.in),
      cached_micros: microsOf(row.cached || row.in),
      out_micros: microsOf(row.out),
    }));
    if (prices.some((price) => Object.values(price).some((value) => Number.isNaN(value))))
      throw new ApiProblem(422, { detail: t('invalid') });
    await api['model-servers'][':id'].$patch({ param: { id: server.id }, json: { prices } });
    await client.invalidateQueries({ queryKey: queryKeys.modelServers });
  };

  return (
    <SettingDialog
      {...rest}
      title={t('title', { name: server.name })}
      description={t('description')}
      submitLabel={common('save')}
      onSave={save}
    >
      <PriceRows
        rows={rows}
        models={server.models}
        onChange={change}
        onRemove={(key) => setRows(rows.filter((row) => row.key !== key))}
      />
      <Button
        variant="outline"
        className="self-start"
        onClick={() =>
          setRows([
            ...rows,
            { key: Math.max(0, ...rows.map(({ key }) => key)) + 1, model: '', in: '', cached: '', out: '' },
          ])
        }
      >
        {t('add')}
      </Button>
    </SettingDialog>
  );
}

type PriceRowsProps = {
  rows: Row[];
  models: ModelServer['models'];
  onChange: (key: number, changes: Partial<Row>) => void;
  onRemove: (key: number) => void;
};

function PriceRows({ rows, models, onChange, onRemove }: PriceRowsProps) {
  const t = useTranslations('settings.models.priceDialog');
  const list = useId();
  if (rows.length === 0) return <p className="text-muted">{t('empty')}</p>;
  return (
    <div className="flex flex-col gap-2">
      <datalist id={list}>
        {models.map(({ name }) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      {rows.map((row) => (
        <div key={row.key} className="flex items-center gap-2">
          <Input
            aria-label={t('model')}
            placeholder={t('model')}
            list={list}
            required
            maxLength={120}
            value={row.model}
            onChange={(event) => onChange(row.key, { model: event.target.value })}
          />
          {(['in', 'cached', 'out'] as const).map((side) => (
            <Input
              key={side}
              aria-label={t(`labels.${side}`, { model: row.model || t('unnamed') })}
              placeholder={t(`sides.${side}`)}
              inputMode="decimal"
              required={side !== 'cached'}
              className="w-20 shrink-0"
              value={row[side]}
              onChange={(event) => onChange(row.key, { [side]: event.target.value })}
            />
          ))}
          <Hint label={t('remove')}>
            <Button
              size="icon"
              aria-label={t('removeOf', { model: row.model || t('unnamed') })}
              onClick={() => onRemove(row.key)}
            >
              <X className="icon" />
            </Button>
          </Hint>
        </div>
      ))}
    </div>
  );
}

function rowsOf({ prices }: ModelServer): Row[] {
  return prices.map((price, key) => ({
    key,
    model: price.model,
    in: dollarsOf(price.in_micros),
    cached: dollarsOf(price.cached_micros),
    out: dollarsOf(price.out_micros),
  }));
}
