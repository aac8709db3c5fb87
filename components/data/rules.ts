'use client';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import type { Rule, RuleDryRun } from '#lib/tickets/rules/schema.ts';
import { toast } from '../ui/toast.ts';
import { type ApiRequest, api, errorMessage, requestOptions, unwrap } from './api.ts';
import { queryKeys } from './query-keys.ts';
import { useTicketActs } from './ticket-acts.ts';

export type RuleInput = ApiRequest<typeof api.rules.$post>['json'];

/** The rules in the order in which they work, for the admins who make them. */
export function useRules() {
  return useQuery({
    queryKey: queryKeys.rules,
    queryFn: ({ signal }) => unwrap(api.rules.$get({}, requestOptions({ signal }))).then(({ data }) => data),
  });
}

/** What can be done to the rules. `orSay` tells why something does not work. */
export function useRuleActions() {
  const t = useTranslations('settings.rules');
  const client = useQueryClient();
  const acts = useTicketActs();
  const refresh = () => client.invalidateQueries({ queryKey: queryKeys.rules });
  const orSay = async (work: Promise<unknown>) => {
    await work.catch((error: unknown) => toast.error(errorMessage(error, t('failed'))));
    await refresh();
  };
  return {
    orSay,
    save: async (json: RuleInput, rule?: Rule) => {
      if (rule)
        await api.rules[':id'].$patch(
          { param: { id: rule.id }, json },
          requestOptions({ ifMatch: rule.version }),
        );
      else await api.rules.$post({ json });
      await refresh();
    },
    archive: async ({ id }: Rule) => {
      await api.rules[':id'].$delete({ param: { id } });
      await refresh();
    },
    switchTo: ({ id }: Rule, enabled: boolean) =>
      orSay(api.rules[':id'].$patch({ param: { id }, json: { enabled } })),
    reorder: (rules: Rule[]) => {
      client.setQueryData(queryKeys.rules, rules);
      return orSay(api.rules.order.$put({ json: { ids: rules.map(({ id }) => id) } }));
    },
    /** The dry run of a saved rule over the mail of the last days. */
    tryOutSaved: ({ id }: Rule, days: number): Promise<RuleDryRun> =>
      unwrap(
        api.rules[':id']['dry-run'].$post(
          { param: { id }, json: { days } },
          requestOptions({ idempotencyKey: null }),
        ),
      ),
    /** Does to tickets what the dry run said, in the background. */
    applyNow: async ({ id, version }: Rule, days: number) => {
      const act = await unwrap(
        api.rules[':id'].apply.$post({ param: { id }, json: { days } }, requestOptions({ ifMatch: version })),
      );
      acts.tell(act.id);
    },
    tryOut: ({ name: _name, ...trial }: RuleInput): Promise<RuleDryRun> =>
      unwrap(api.rules['dry-run'].$post({ json: trial }, requestOptions({ idempotencyKey: null }))),
  };
}
