'use client';
import { type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Rule, RuleDryRun } from '#lib/tickets/rules/schema.ts';
import { errorMessage } from '../../data/api.ts';
import { useRuleActions } from '../../data/rules.ts';
import { Button } from '../../ui/button.tsx';
import { Field, Input } from '../../ui/field.tsx';
import { CheckField, SettingDialog } from '../setting-dialog.tsx';
import { DryRunResult } from './dry-run-result.tsx';
import { draftOfRule, ruleOfDraft } from './rule-draft.ts';
import { RuleSentence } from './rule-sentence.tsx';

/** Makes a rule, or changes one, and tries it on last week’s mail before it works. */
export function RuleDialog({ trigger, rule }: { trigger: ReactNode; rule?: Rule }) {
  const t = useTranslations('settings.rules');
  const { save, tryOut } = useRuleActions();
  const [draft, setDraft] = useState(() => draftOfRule(rule));
  const [enabled, setEnabled] = useState(rule?.enabled ?? false);
  const [result, setResult] = useState<RuleDryRun | { refusal: string } | null>(null);
  const [busy, setBusy] = useState(false);

  const run = async () => {
    setBusy(true);
    try {
      setResult(await tryOut(ruleOfDraft(draft)));
    } catch (error) {
      setResult({ refusal: errorMessage(error) });
    }
    setBusy(false);
  };

  return (
    <SettingDialog
      wide
      trigger={trigger}
      title={rule ? t('editTitle') : t('createTitle')}
      submitLabel={t('save')}
      onOpenChange={(open) => {
        if (!open) return;
        setDraft(draftOfRule(rule));
        setEnabled(rule?.enabled ?? false);
        setResult(null);
      }}
      onSave={() => save({ ...ruleOfDraft(draft), enabled }, rule)}
    >
      <div className="grid gap-6 md:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <div className="flex flex-col gap-4">
          <Field label={t('name')}>
            {(props) => (
              <Input
                {...props}
                required
                maxLength={80}
                autoComplete="off"
                value={draft.name}
                onChange={(event) => setDraft({ ...draft, name: event.target.value })}
              />
            )}
          </Field>
          <RuleSentence
            draft={draft}
            onChange={(changes) => {
              setDraft((before) => ({ ...before, ...changes }));
              setResult(null);
            }}
          />
          <CheckField
            checked={enabled}
            onChange={(event) => setEnabled(event.target.checked)}
            label={t('enabled')}
            hint={t('enabledHint')}
          />
        </div>
        <section aria-label={t('dryRun.title')} className="md:border-l md:pl-6">
          <p className="mb-2 text-muted text-small">{t('dryRun.description')}</p>
          <Button variant="outline" className="mb-3" disabled={busy} onClick={() => void run()}>
            {t('dryRun.run')}
          </Button>
          {result === null ? null : 'refusal' in result ? (
            <p role="alert" className="text-red [overflow-wrap:anywhere]">
              {result.refusal}
            </p>
          ) : (
            <DryRunResult result={result} />
          )}
        </section>
      </div>
    </SettingDialog>
  );
}
