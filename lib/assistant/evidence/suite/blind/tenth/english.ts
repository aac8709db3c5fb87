import type { SuiteCase } from '../../suite-case.ts';

export const tenthEnglish: SuiteCase[] = [
  {
    name: 'en-geocoding-api-429-and-key-rotation',
    language: 'en',
    mail: {
      from: 'dev@harbourbikes.example',
      subject: '429 errors + key change',
      text: `Hello,

we're on the Free plan and since about 3 pm our shop gets nothing but 429 back from your geocoding endpoint. Do these failed calls eat up our quota too? And when does the counter start again?

Second thing: one of our developers leaves on Friday and we'd like to swap the API key without breaking the live shop. How do we go about that? I'm the account owner.

Cheers
Priya Nair`,
    },
    articles: [
      {
        title: 'Rate limits and quotas',
        body: `Every plan has a quota and a rate limit. Free: 2,500 requests per day, 5 requests per second. Starter: 50,000 requests per month, 10 per second. Business: 500,000 requests per month, 50 per second. A request above either limit is answered with status 429. Such requests are not charged and do not count towards your quota. The daily counter of the Free plan is reset at 00:00 UTC, the monthly counter of the paid plans on the first of each month. In a batch call each address counts as one request. Unused requests are not carried over. You can see your current usage under Dashboard > Usage.`,
      },
      {
        title: 'Creating, restricting and rotating API keys',
        body: `A project can have up to 4 active keys. To rotate a key, open Dashboard > Keys, choose the key and click "Rotate". A new key is shown at once. The old key stays valid for 72 hours, so that you can replace it in your applications without an interruption, unless you tick "Revoke now". Only owners and admins can rotate keys. Each key can be restricted to up to 20 IP addresses or domains. Keys are shown in full only once; store them safely.`,
      },
    ],
    good: `Hello Priya,

Thanks for getting in touch, and sorry to hear the shop is affected.

A 429 means that one of the two limits of the Free plan has been reached: 2,500 requests per day or 5 per second. The rejected calls do not count towards your quota, and you aren't charged for them either. The daily counter goes back to zero at 00:00 UTC. Under Dashboard > Usage you can check which limit it was likely to be.

For the key, this is the way without downtime:
1. Open Dashboard > Keys and select the key your shop uses.
2. Click "Rotate" and copy the new key straight away, as it is shown in full only once.
3. Put the new key into your shop. The old one keeps working for another 72 hours.

Just don't tick "Revoke now", because then the old key would stop being valid without that grace period. As the owner you have the necessary rights.

Kind regards`,
    rewordings: [
      `Hi Priya,

No, failed calls are not deducted: anything answered with a 429 is neither billed nor counted. Your allowance on Free is 2,500 requests a day (and no more than five in any second), and it starts afresh at midnight UTC.

As for the departing developer, you can rotate the key yourself, since owners and admins are allowed to. Go to Dashboard > Keys, pick the key, hit "Rotate", and save the new one at once because you'll see it in full only that one time. Unless you tick "Revoke now", the previous key remains valid for three days, which gives you time to swap it in the shop.

Best wishes`,
      `Dear Ms Nair,

Please find our answers below.

- Do 429 responses use up the quota? They do not, and they are free of charge.
- When is the counter reset? On the Free plan, daily at 00:00 UTC.
- How can the key be changed without an interruption? By rotating it (Dashboard > Keys > choose the key > "Rotate"). The new key appears immediately, and the former one is accepted for a further 72 hours, provided that "Revoke now" is left unticked.

If you want the developer's access through the old key to end sooner, you can of course tick "Revoke now", but only once you are able to put the new key in place right away.

Should you need more than 2,500 requests a day regularly, the Business plan has 500,000 requests per month and allows 50 per second.

Yours sincerely`,
      `Hello Priya, good news on the first point: calls that come back with 429 don't touch your quota and cost nothing. You've simply hit either the daily cap of 2,500 or the limit of 5 requests a second; if it's the daily one, things will work again after 00:00 UTC.

Changing the key is easy and safe. In the dashboard, under Keys, rotate the key in question; you get a new one on the spot, while the old one lives on for 72 hours. Leave the "Revoke now" box empty and your shop won't notice a thing as long as you replace the key within that time. Do note the new key down somewhere safe, we only show it once in full. Have a good day!`,
    ],
    bad: [
      { kind: 'figure', from: 'another 72 hours', to: 'another 48 hours' },
      {
        kind: 'negation',
        from: 'The rejected calls do not count towards your quota',
        to: 'The rejected calls do count towards your quota',
      },
      {
        kind: 'unanswered',
        from: `For the key, this is the way without downtime:
1. Open Dashboard > Keys and select the key your shop uses.
2. Click "Rotate" and copy the new key straight away, as it is shown in full only once.
3. Put the new key into your shop. The old one keeps working for another 72 hours.

Just don't tick "Revoke now", because then the old key would stop being valid without that grace period. As the owner you have the necessary rights.

`,
        to: '',
      },
      {
        kind: 'link',
        from: 'Under Dashboard > Usage you can check which limit it was likely to be.',
        to: 'At https://status.geo-usage-monitor.com you can check which limit it was likely to be.',
      },
    ],
  },
  {
    name: 'en-library-renewal-and-child-card',
    language: 'en',
    mail: {
      from: 'kev.b@mailbox.example',
      subject: 'renewing',
      text: `hi, got The Salt Road and 2 dvds out. renewed the book once already, can i renew it again? somebody told me theres a limit. and how long would i get. also my daughter (shes 11, own card) has a book thats 6 days late, what do we owe you for that. thx kev`,
    },
    articles: [
      {
        title: 'Loans, renewals and overdue charges',
        body: `You can borrow up to 20 items at a time, of which no more than 5 may be DVDs. Loan periods: books 28 days, magazines 14 days, DVDs and games 7 days. A loan can be renewed twice, unless another reader has reserved the item. Each renewal starts a new loan period, counted from the day of the renewal. You can renew in your online account, by phone on 01632 960145 or at the desk of any branch. Overdue items cost 20p per item and day, up to £8 per item. Readers under 16 pay no overdue charges on their own card. Lost items are charged at the price of a replacement.`,
      },
      {
        title: 'Reservations',
        body: `A reservation costs 75p, or nothing with a card for under-16s. You may have 10 reservations at once. When the item has arrived we e-mail you and keep it for you for 8 days. If you no longer need it, please cancel in your account, so that the next reader in the queue does not have to wait.`,
      },
    ],
    good: `Hi Kev,

yes, there's still one renewal left: a loan can be renewed twice and you've used one of them. The only catch is that it won't work if another reader has reserved the book in the meantime.

If it goes through, you'll have The Salt Road for another 28 days, counted from the day you renew. You can do it in your online account, at the desk or by ringing 01632 960145.

And don't worry about your daughter's book. As she is under 16 and it's on her own card, you owe us nothing for the six days. It would just be kind to bring it back soon.

Best wishes`,
    rewordings: [
      `Hello Kev,

1) Renewing again: that's possible once more, because the limit is two renewals per loan. It can't be renewed if somebody else is waiting for it.
2) How long: 28 days for a book, starting on the day of the renewal.
3) Your daughter: at eleven she pays no overdue charges on her own card, so nothing is due.

You can renew online, on 01632 960145 or at any branch desk.

Regards`,
      `Dear Kev, thank you for your mail. Whoever told you about a limit was right, it is two. Since you have renewed only once, you may do so a second time, provided no other reader has put in a reservation. The new four weeks run from the date on which you renew and not from the old due date. (DVDs can be renewed as well, but for 7 days only.) Readers under the age of 16 are exempt from overdue charges on their own cards, so the late book costs you nothing. Kind regards`,
      `Hi there! One more go is fine, Kev: two renewals are allowed per loan, and you've had one. You'd get 28 more days from the moment you renew, as long as nobody has reserved the book. After that it would have to come back to us. For your daughter's late book there is no charge at all, children's cards (under 16) are free of those. Had it been on your card, six days at 20p would have made £1.20. Take care`,
    ],
    bad: [
      { kind: 'unit', from: 'for another 28 days', to: 'for another 28 weeks' },
      {
        kind: 'source',
        from: 'You can do it in your online account, at the desk or by ringing 01632 960145.',
        to: 'You can do it in your online account, in our smartphone app or at the self-service machine in the station.',
      },
      {
        kind: 'promise',
        from: 'It would just be kind to bring it back soon.',
        to: 'I have also renewed her book for you, and you will get a free reservation voucher for the trouble.',
      },
      {
        kind: 'leftover',
        from: "And don't worry about your daughter's book.",
        to: "The article says under 16 is free, so I should reassure the customer now. And don't worry about your daughter's book.",
      },
    ],
  },
];
