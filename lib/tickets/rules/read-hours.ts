import { inArray } from 'drizzle-orm';
import { businessHours } from '#db/schema/index.ts';
import { isBusinessTime } from '#lib/platform/business-time.ts';
import type { Ctx } from '#lib/platform/context.ts';
import type { RuleCondition } from './schema.ts';

/** Whether a moment lies within business hours, by their id. */
export type IsOpen = (hoursId: string, moment: Date) => boolean;

/** The business hours that the conditions name; asks nothing when they name none. */
export async function readHours(ctx: Ctx, conditions: RuleCondition[]): Promise<IsOpen> {
  const ids = hoursIn(conditions);
  const rows = ids.length
    ? await ctx.db.select().from(businessHours).where(inArray(businessHours.id, ids))
    : [];
  return (hoursId, moment) => {
    const row = rows.find(({ id }) => id === hoursId);
    if (!row) return false;
    const { zone, week, holidays } = row;
    return isBusinessTime({ zone, week, holidays: holidays.map(({ date }) => date) }, moment);
  };
}

export function hoursIn(conditions: RuleCondition[]): string[] {
  return [...new Set(conditions.flatMap(({ field, values }) => (field === 'business_hours' ? values : [])))];
}
