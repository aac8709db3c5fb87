import type { SuiteCase } from '../../suite-case.ts';

export const tenthEnglishMore: SuiteCase[] = [
  {
    name: 'en-hr-leave-carry-over-and-deputy',
    language: 'en',
    mail: {
      from: 'g.whitfield@northgate-foods.example',
      subject: 'Carry-over rules / approvals while a manager is away',
      text: `Good morning,

We have decided to let our people take up to 10 days of annual leave into the next year, to be used by 30 June. I have the HR admin role. Where do I set this, and would it also bring back the days that expired this 31 March? Some colleagues are rather cross about them.

Also, Tom, our warehouse manager, is on parental leave for seven weeks from 4 May. Can somebody else approve his team's requests during that time?

Many thanks,
Gillian Whitfield`,
    },
    articles: [
      {
        title: 'Carrying over annual leave',
        body: `By default, up to 5 unused days are carried over into the new year and expire on 31 March. You can change this under Settings > Leave policies > Carry-over. Any number from 0 to 15 days is possible; as the expiry date choose 31 March, 30 June or "none". A change takes effect at the next turn of the year. It is not applied retroactively: days which have already expired stay expired. HR admins can still credit single employees with days by hand under Employees > Leave account > Adjust; a comment is required.`,
      },
      {
        title: 'Roles and what they may do',
        body: `Employees request leave and see their own account. Managers approve or decline the requests of their direct reports, but cannot change leave policies. HR admins can edit policies and see all employees. Only the owner can change the billing details or delete the account. A manager can have one deputy, who approves in their place for a period of up to 60 days. The deputy is named by the manager under My profile > Deputy, or by an HR admin under Employees > Deputy.`,
      },
      {
        title: 'LV-208 forced recalculation',
        audience: 'internal',
        body: `Ticket LV-208: second-line support can force a recalculation of a past year with the console command "leave recalc --year". It has corrupted balances twice, so it needs the approval of the team lead and a backup of the tenant first. Do not mention it to customers.`,
      },
    ],
    good: `Dear Ms Whitfield,

Thank you for your message. You will find the setting under Settings > Leave policies > Carry-over: enter 10 days and choose 30 June as the expiry date. Both are within what the system permits, and with your role you can make the change yourself.

Please note that it takes effect at the next turn of the year. It does not revive the days which lapsed on 31 March. If you wish to make up for them, however, HR admins can credit individual employees by hand under Employees > Leave account > Adjust, adding a comment.

As to Tom's absence: yes, a deputy can approve in his place. A deputyship may last up to 60 days, so seven weeks (49 days) fit in well. Either Tom names the person under My profile > Deputy, or you do so as an HR admin under Employees > Deputy.

Kind regards`,
    rewordings: [
      `Good morning Ms Whitfield,

Carry-over: in Settings, open Leave policies and then Carry-over. Set 10 days with expiry on 30 June, that is a combination the system supports (anything up to 15 days is).

Expired days: I'm afraid the new rule only counts from the next change of year and isn't retroactive, so those days remain expired. What you can do is book days to single colleagues manually (Employees > Leave account > Adjust); you will be asked for a comment.

Tom: please appoint a deputy for him under Employees > Deputy. One person can stand in for at most 60 days, and his seven weeks are 49.

Best regards`,
      `Hello Gillian, thanks for the clear questions. Yes to ten days and yes to 30 June; as an HR admin you'll find both in Settings > Leave policies > Carry-over. It will first apply when the year next turns, though, and won't undo what ran out on 31 March. If you'd like to calm the cross colleagues, you're free to give them days back one by one via Employees > Leave account > Adjust. And while Tom is away from 4 May, one deputy can take over approvals for his team, as his leave is shorter than the 60 days allowed. He can pick that person in his own profile, or you can do it for him. All the best`,
      `Dear Ms Whitfield,

In brief:

• The limit of 10 days and the date of 30 June can be set under Settings > Leave policies > Carry-over.
• The change has no retroactive effect. Leave that has already expired is not restored by it; a manual credit per employee is possible if you want it.
• During Tom's parental leave one deputy may decide on his team's requests. Since the maximum is 60 days, the whole of his absence can be covered. You can enter the deputy under Employees > Deputy.

If anything remains unclear, just write to us again.

Yours sincerely`,
    ],
    bad: [
      {
        kind: 'swapped',
        from: 'Either Tom names the person under My profile > Deputy, or you do so as an HR admin under Employees > Deputy.',
        to: 'Either Tom names the person under Employees > Deputy, or you do so as an HR admin under My profile > Deputy.',
      },
      {
        kind: 'secret',
        from: 'It does not revive the days which lapsed on 31 March.',
        to: 'It does not revive the days which lapsed on 31 March, but our second line can force this with "leave recalc --year" (LV-208).',
      },
      {
        kind: 'language',
        from: "As to Tom's absence: yes, a deputy can approve in his place.",
        to: 'Zu Toms Abwesenheit: Ja, eine Vertretung kann an seiner Stelle genehmigen.',
      },
      {
        kind: 'figure',
        from: 'up to 60 days, so seven weeks (49 days) fit in well',
        to: 'up to 90 days, so seven weeks (49 days) fit in well',
      },
    ],
  },
  {
    name: 'en-hosting-database-restore-and-full-mailbox',
    language: 'en',
    mail: {
      from: 'office@thistleandtwine.example',
      subject: 'HELP deleted database',
      text: `Our intern deleted the shop database on 2 June in the afternoon and confessed today (12 June!!). We have the Basic package. Can we get it back somehow and does that cost? I'm scared a restore will overwrite our emails as well, the orders are all in there.

While I'm at it, info@ says it's full, 5 GB. What are the options

Moira`,
    },
    articles: [
      {
        title: 'Backups and restoring',
        body: `We make a backup of all files and databases every day at about 3 am. Backups are kept for 14 days with Basic and for 30 days with Pro. To restore, open Control panel > Backups, choose the day, tick "Files" or "Database" or both, and click "Restore". Restoring replaces the present state of what you ticked and usually takes less than 20 minutes. Restoring by yourself is free of charge. If our support does it for you, we charge £25 including VAT per restore. E-mails are not part of the backups and are not changed by a restore.`,
      },
      {
        title: 'Mailboxes: number, size, limits',
        body: `Basic has 10 mailboxes of 5 GB each, Pro has 50 mailboxes of 25 GB each. You get a warning when a mailbox is 95 % full. A full mailbox rejects incoming messages until there is room again. You can delete messages (remember to empty the trash, it counts as well) or upgrade to Pro under Control panel > Package. An upgrade takes effect within 15 minutes and without downtime. A message with its attachments can be up to 40 MB.`,
      },
    ],
    good: `Hello Moira,

Breathe easy: your database can be brought back. With Basic we keep backups for 14 days, and 2 June is only ten days ago. The backups run at about 3 am, so the one of 2 June was made before the deletion in the afternoon.

Here is how:
1. Go to Control panel > Backups and choose 2 June.
2. Tick "Database" only.
3. Click "Restore" and allow it up to 20 minutes or so.

If you do this yourself, it's free. If you would rather have us do it, that is £25 including VAT. Your e-mails won't be affected, as they are not part of the backups. Please bear in mind that the database as it is now will be replaced by the one from the backup.

About info@: you can delete old messages and then empty the trash, which counts too. Or you upgrade to Pro under Control panel > Package; each mailbox then has 25 GB, within 15 minutes and without downtime. Until there is room again, the full mailbox rejects new mail, so it is worth doing soon.

Kind regards`,
    rewordings: [
      `Dear Moira,

we're sorry about the scare. The copy made around 3 in the morning on 2 June still exists, because Basic keeps fourteen days. In the control panel, under Backups, select that day, tick "Database" (leave "Files" alone) and press "Restore". That costs you nothing. Should you want our support to carry it out, the charge is £25 with VAT included.

A restore never touches e-mails, so the orders in your inbox are safe.

For the full mailbox there are two ways out: make room by deleting messages and emptying the trash, or move to Pro, where a mailbox holds 25 GB instead of 5.

Best regards`,
      `Hi Moira

Can you get it back? Yes. Backups stay for 14 days on your package, so you have a few days left for the one from 2 June.
Does it cost? Not if you click the restore yourself (Control panel > Backups). £25 per restore if we do it.
Will it overwrite e-mails? No, they aren't included in backups and stay as they are.
And info@? It's at its limit of 5 GB and will refuse incoming messages. Delete what you don't need and empty the trash, or upgrade to Pro (Control panel > Package) for 25 GB per mailbox. The upgrade is active in a quarter of an hour at most.

One word of caution: pick a backup no later than 2 June, as the later ones were made after the deletion.`,
      `Hello, and thank you for writing so quickly after you heard of it. As the intern deleted the database in the afternoon of 2 June, the backup from about 3 am that day should still contain it, and it is still within the 14 days for which we store Basic backups. You can restore the database on its own, free of charge, in the control panel under Backups; if you would like us to do it for you, just tell us, and we would charge £25 incl. VAT. Messages in your mailboxes remain untouched by it. On the subject of info@, it needs space: either remove messages, including those in the trash, or switch to the Pro package, which offers 25 GB for each mailbox. Warm regards`,
    ],
    bad: [
      {
        kind: 'negation',
        from: "Your e-mails won't be affected, as they are not part of the backups.",
        to: 'Your e-mails will be reset as well, as they are part of the backups.',
      },
      {
        kind: 'source',
        from: 'Please bear in mind that the database as it is now will be replaced by the one from the backup.',
        to: 'Before every restore our system automatically saves a snapshot of the present database, which you can find under Control panel > Snapshots.',
      },
      { kind: 'unit', from: 'each mailbox then has 25 GB', to: 'each mailbox then has 25 MB' },
      {
        kind: 'unanswered',
        from: `About info@: you can delete old messages and then empty the trash, which counts too. Or you upgrade to Pro under Control panel > Package; each mailbox then has 25 GB, within 15 minutes and without downtime. Until there is room again, the full mailbox rejects new mail, so it is worth doing soon.

`,
        to: '',
      },
    ],
  },
];
