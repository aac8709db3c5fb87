import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { updateMailbox } from '#lib/mailboxes/mailboxes.ts';
import { system, withActor } from '#lib/platform/context.ts';
import { listEvents } from '#lib/platform/events.ts';
import { openTestContext, type TestContext } from '#test/context.ts';
import { deliverMessage, proposeReply } from '#test/world/replies.ts';
import { mia } from '#test/world/shop.ts';
import { createWorld } from '#test/world/world.ts';
import { getDraft } from './drafts.ts';
import { editDraft } from './edit-draft.ts';
import { approveDraft } from './review.ts';

const legal = 'lena@compliance.example';
const proposed = 'She asks for deletion.';
const edited = 'Please delete by Friday.';

let test_: TestContext;
beforeAll(async () => {
  test_ = await openTestContext();
});
afterAll(() => test_.close());

const asMia = () => withActor(test_.ctx, mia);

/** A proposal to forward to Lena, alone or beside a reply. */
async function proposeForward(body = '') {
  const world = await createWorld(test_.ctx);
  await updateMailbox(withActor(test_.ctx, system), world.mailbox.id, { forward_to: [legal] });
  const acts = [{ kind: 'forward' as const, to: legal, note: proposed }];
  return { ...world, draftId: await proposeReply(test_.ctx, world, { body, acts }) };
}

async function eventData(ticketId: string, type: 'draft.edited' | 'draft.approved') {
  return (await listEvents(test_.ctx, { ticketId, type })).map(({ data }) => data);
}

describe('the note of a proposed forward', () => {
  test('leaves as the reviewer edited it, keeps what was proposed and is an edit in the log', async () => {
    const { draftId, ticketId } = await proposeForward();
    await editDraft(asMia(), draftId, { notes: [{ to: legal, note: edited }] });
    const { acts, version } = await getDraft(test_.ctx, draftId);
    expect(acts).toEqual([{ kind: 'forward', to: legal, note: edited, proposed_note: proposed }]);
    const messageId = await approveDraft(asMia(), draftId, { ifMatch: version });
    const mail = `${(await deliverMessage(test_.ctx, messageId ?? '')).get(legal)}`;
    expect(mail).toContain(edited);
    expect(mail).not.toContain(proposed);
    expect(await eventData(ticketId, 'draft.edited')).toEqual([
      { draft_id: draftId, reply: false, notes: [{ to: legal, before: proposed, after: edited }] },
    ]);
    expect(await eventData(ticketId, 'draft.approved')).toMatchObject([{ edited: true }]);
  });

  test('is edited together with the reply beside it, of the version that was read', async () => {
    const { draftId } = await proposeForward('It is with our lawyers.');
    const edit = { body: 'Our lawyers have it.', notes: [{ to: legal, note: edited }], ifMatch: 1 };
    await editDraft(asMia(), draftId, edit);
    await expect(editDraft(asMia(), draftId, edit)).rejects.toMatchObject({ code: 'stale' });
    expect(await getDraft(test_.ctx, draftId)).toMatchObject({
      body: edit.body,
      acts: [{ note: edited }],
      version: 2,
    });
  });

  test('keeps its address: an edit for another is refused and changes nothing', async () => {
    const { draftId } = await proposeForward();
    const notes = [{ to: 'mallory@evil.example', note: 'Everything is here.' }];
    await expect(editDraft(asMia(), draftId, { notes })).rejects.toMatchObject({ code: 'invalid' });
    expect(await getDraft(test_.ctx, draftId)).toMatchObject({ acts: [{ note: proposed }], version: 1 });
  });

  test('that is put back, or saved as it is, counts as unedited', async () => {
    const { draftId, ticketId } = await proposeForward();
    const put = (note: string) => editDraft(asMia(), draftId, { notes: [{ to: legal, note }] });
    await put(proposed);
    expect((await getDraft(test_.ctx, draftId)).version).toBe(1);
    await put(edited);
    await put(proposed);
    await approveDraft(asMia(), draftId);
    expect(await eventData(ticketId, 'draft.approved')).toMatchObject([{ edited: false }]);
  });
});
