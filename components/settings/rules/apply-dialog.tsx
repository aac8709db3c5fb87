'use client';
import { type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Rule, RuleDryRun } from '#lib/tickets/rules/schema.ts';
import { errorMessage } from '../../data/api.ts';
import { useRuleActions } from '../../data/rules.ts';
import { Field, Select } from '../../ui/field.tsx';
import { SettingDialog } from '../setting-dialog.tsx';
import { DryRunResult } from './dry-run-result.tsx';

const spans = [1, 7, 30] as const;

/** Does what a rule says to tickets that are here already, once one has seen which. */
export function ApplyDialog({ rule, trigger }: { rule: Rule; trigger: ReactNode }) {
  const t = useTranslations('settings.rules');
  const { applyNow, tryOutSaved } = useRuleActions();
  const [days, setDays] = useState<number>(7);
  const [result, setResult] = useState<RuleDryRun | { refusal: string } | null>(null);

  const look = async (span: number) => {
    setDays(span);
    setResult(null);
    try {
      setResult(await tryOutSaved(rule, span));
    } catch (error) {
      setResult({ refusal: errorMessage(error) });
    }
  };

  return (
    <SettingDialog
      trigger={trigger}
      title={t('apply.title', { name: rule.name })}
      description={t('apply.description')}
      submitLabel={t('apply.submit')}
      onOpenChange={(open) => {
        if (open) void look(7);
      }}
      onSave={() => applyNow(rule, days)}
    >
      <Field label={t('apply.days')}>
        {(props) => (
          <Select {...props} value={days} onChange={(event) => void look(Number(event.target.value))}>
            {spans.map((span) => (
              <option key={span} value={span}>
                {t('apply.span', { days: span })}
              </option>
            ))}
          </Select>
        )}
      </Field>
      {result === null ? (
        <p className="text-muted">{t('apply.reading')}</p>
      ) : 'refusal' in result ? (
        <p role="alert" className="text-red [overflow-wrap:anywhere]">
          {result.refusal}
        </p>
      ) : (
        <DryRunResult result={result} />
      )}
    </SettingDialog>
  );
}
