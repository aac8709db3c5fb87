import { inArray } from 'drizzle-orm';
import { users } from '#db/schema/index.ts';
import type { Ctx } from '#lib/platform/context.ts';
import type { TicketRecord } from '../change-ticket.ts';
import { canReach } from '../notifications/notify.ts';
import { maxTags } from '../schema.ts';
import type { RuleAction } from './schema.ts';

/** What rules read and change of a ticket. */
export type RuledState = Pick<TicketRecord, 'status' | 'priority' | 'assigneeId' | 'mailboxId'> & {
  tags: string[];
};
export const newsletterTag = 'newsletter';

type MayGet = (userId: string, mailboxId: string) => boolean;

/** Who can still be given tickets, of those whom the actions name; asks nothing when they name nobody. */
export async function readAssignees(ctx: Ctx, actions: RuleAction[]): Promise<MayGet> {
  const named = actions.flatMap((action) =>
    action.do === 'assign' && action.user_id ? [action.user_id] : [],
  );
  const rows = named.length
    ? await ctx.db
        .select({ id: users.id, disabledAt: users.disabledAt, mailboxIds: users.mailboxIds })
        .from(users)
        .where(inArray(users.id, named))
    : [];
  return (userId, mailboxId) => rows.some((user) => user.id === userId && canReach(user, mailboxId));
}

/** The actions that would change a ticket, in their order, and how it stands then. */
export function planActions(
  actions: RuleAction[],
  before: RuledState,
  mayGet: MayGet,
): { changes: RuleAction[]; after: RuledState } {
  let state = before;
  const changes = actions.filter((action) => {
    const after = stateAfter(action, state, mayGet);
    const isChange = after !== state;
    state = after;
    return isChange;
  });
  return { changes, after: state };
}

/** The same state when the action changes nothing. */
function stateAfter(action: RuleAction, state: RuledState, mayGet: MayGet): RuledState {
  const { status, tags } = state;
  switch (action.do) {
    case 'add_tag':
      return tags.includes(action.tag) || tags.length >= maxTags
        ? state
        : { ...state, tags: [...tags, action.tag] };
    case 'remove_tag':
      return tags.includes(action.tag) ? { ...state, tags: tags.filter((tag) => tag !== action.tag) } : state;
    case 'assign': {
      const { user_id: assigneeId } = action;
      const stays = assigneeId === state.assigneeId;
      return stays || (assigneeId && !mayGet(assigneeId, state.mailboxId)) ? state : { ...state, assigneeId };
    }
    case 'set_priority':
      return action.priority === state.priority ? state : { ...state, priority: action.priority };
    case 'snooze':
      return status === 'open' || status === 'in_progress' ? { ...state, status: 'snoozed' } : state;
    case 'close':
      return status === 'closed' ? state : { ...state, status: 'closed' };
    case 'newsletter': {
      const tagged = tags.includes(newsletterTag) || tags.length >= maxTags;
      if (tagged && status === 'closed') return state;
      return { ...state, status: 'closed', tags: tagged ? tags : [...tags, newsletterTag] };
    }
  }
}
