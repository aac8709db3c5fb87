'use client';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useRuleActions, useRules } from '../../data/rules.ts';
import { Button } from '../../ui/button.tsx';
import { moved } from '../../views/moved.ts';
import { SettingList } from '../setting-list.tsx';
import { RuleDialog } from './rule-dialog.tsx';
import { RuleRow } from './rule-row.tsx';

/** The rules in the order in which they work. The arrows of a row change it. */
export function Rules() {
  const t = useTranslations('settings.rules');
  const { data: rules = [] } = useRules();
  const { reorder } = useRuleActions();
  const [announced, setAnnounced] = useState('');
  const move = (from: number, to: number) => {
    const rule = rules[from];
    if (!rule || to < 0 || to >= rules.length) return;
    setAnnounced(t('moved', { name: rule.name, position: to + 1, total: rules.length }));
    void reorder(moved(rules, from, to));
  };
  return (
    <>
      <SettingList
        description={t('description')}
        action={<RuleDialog trigger={<Button variant="primary">{t('create')}</Button>} />}
      >
        {rules.length === 0 ? <li className="py-6 text-center text-muted">{t('empty')}</li> : null}
        {rules.map((rule, at) => (
          <RuleRow
            key={rule.id}
            rule={rule}
            onMoveUp={at > 0 ? () => move(at, at - 1) : null}
            onMoveDown={at < rules.length - 1 ? () => move(at, at + 1) : null}
          />
        ))}
      </SettingList>
      <p role="status" className="sr-only">
        {announced}
      </p>
    </>
  );
}
