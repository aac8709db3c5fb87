'use client';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { Rule } from '#lib/tickets/rules/schema.ts';
import { useRuleActions } from '../../data/rules.ts';
import { Button } from '../../ui/button.tsx';
import { SettingDialog } from '../setting-dialog.tsx';
import { ApplyDialog } from './apply-dialog.tsx';
import { RuleDialog } from './rule-dialog.tsx';
import { useRuleLabels } from './use-rule-labels.ts';

type RuleRowProps = {
  rule: Rule;
  /** Null at the end of the list. */
  onMoveUp: (() => void) | null;
  onMoveDown: (() => void) | null;
};

/** A rule as a sentence, whether it works, and how often it did. */
export function RuleRow({ rule, onMoveUp, onMoveDown }: RuleRowProps) {
  const t = useTranslations('settings.rules');
  const { archive, switchTo } = useRuleActions();
  const { sentence } = useRuleLabels();
  const { name, enabled, applied } = rule;
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1.5 py-3 lg:flex-nowrap">
      <div className="min-w-0 flex-1 basis-64">
        <p className="flex items-baseline gap-2">
          <span className="min-w-0 truncate font-medium">{name}</span>
          <span className="shrink-0 text-muted text-small">{enabled ? t('on') : t('off')}</span>
        </p>
        <p className="text-muted [overflow-wrap:anywhere]">{sentence(rule)}</p>
        <p className="text-muted text-small tabular-nums">{t('applied', { applied })}</p>
      </div>
      <div className="flex flex-wrap gap-1">
        <Button
          variant="muted"
          size="icon"
          aria-label={t('moveUp', { name })}
          aria-disabled={!onMoveUp}
          onClick={() => onMoveUp?.()}
        >
          <ArrowUp aria-hidden className="icon" />
        </Button>
        <Button
          variant="muted"
          size="icon"
          aria-label={t('moveDown', { name })}
          aria-disabled={!onMoveDown}
          onClick={() => onMoveDown?.()}
        >
          <ArrowDown aria-hidden className="icon" />
        </Button>
        <Button
          variant="muted"
          aria-label={t(enabled ? 'switchOffOf' : 'switchOnOf', { name })}
          onClick={() => void switchTo(rule, !enabled)}
        >
          {t(enabled ? 'switchOff' : 'switchOn')}
        </Button>
        <ApplyDialog
          rule={rule}
          trigger={
            <Button variant="muted" aria-label={t('apply.actOf', { name })}>
              {t('apply.act')}
            </Button>
          }
        />
        <RuleDialog
          rule={rule}
          trigger={
            <Button variant="muted" aria-label={t('editOf', { name })}>
              {t('edit')}
            </Button>
          }
        />
        <SettingDialog
          trigger={
            <Button variant="muted" aria-label={t('archiveOf', { name })}>
              {t('archive')}
            </Button>
          }
          title={t('archiveTitle', { name })}
          description={t('archiveDescription')}
          submitLabel={t('archive')}
          onSave={() => archive(rule)}
        />
      </div>
    </li>
  );
}
