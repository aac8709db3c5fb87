import type { SuiteCase } from '../../suite-case.ts';

export const eighthEnglish: SuiteCase[] = [
  {
    name: 'gym freeze for knee surgery',
    language: 'en',
    mail: {
      from: 'Priya Nandakumar <priya.nandakumar@mailbox.example>',
      subject: 'pausing my membership',
      text: `Hi there,

I'm having knee surgery on 9 June and the surgeon says no training for about three months. It's still five weeks off so I thought I'd sort this out now. Can I pause my annual membership rather than cancel it? What would it cost me, and how do I actually do it? Also, could I still come in and use the pool during that time, just to float around a bit?

Membership no. HB-20817

Thanks
Priya`,
    },
    articles: [
      {
        title: 'Freezing your membership',
        body: `Monthly and annual memberships can be frozen for one to six months per calendar year. Day passes and 10-visit cards cannot be frozen.

A freeze always starts on the 1st of a month, and we need your request at least 7 days before that date. You can request it in the Harbour Fit app under Account > Freeze, or at the front desk of your club.

The freeze fee is £5 per month. We waive the fee if you upload a doctor's note confirming that you cannot train. Your regular membership fee is not charged while the freeze is active.

During a freeze you cannot use the gym floor, the classes or the pool. The end date of an annual membership moves back by the length of the freeze. You can end a freeze early at any time at the front desk; the regular fee is then due again from that day.`,
      },
      {
        title: 'Cancelling your membership',
        body: `Monthly memberships can be cancelled with 30 days' notice. Annual memberships run for 12 months and can be cancelled up to 4 weeks before the end date. After that they renew as a monthly membership. Please cancel in writing in the app or at the front desk; you will receive a confirmation within 3 working days.`,
      },
    ],
    good: `Hi Priya,

Thank you for getting in touch well ahead of time, and I hope the surgery on 9 June goes smoothly.

Yes, you can pause your annual membership instead of cancelling it. Here is how it works:

- **Duration:** a freeze can last between one and six months per calendar year, so three months is no problem.
- **Start date:** freezes always begin on the 1st of a month, and we need your request at least 7 days before. For a start on 1 June, please send it by 25 May.
- **Cost:** the freeze fee is £5 per month, i.e. £15 for three months. If you upload a doctor's note confirming that you can't train, we waive it. Your regular fee isn't charged during the freeze.
- **How to request it:** in the Harbour Fit app under Account > Freeze, or at your club's front desk.

Unfortunately, the pool can't be used while your membership is frozen; the same goes for the gym floor and classes. Should you recover faster than expected, you can end the freeze early at the front desk at any time.

Wishing you a speedy recovery!

Kind regards,
Harbour Fit Member Support`,
    rewordings: [
      `Dear Priya,

Good news: there's no need to cancel. Annual memberships can be put on hold for up to half a year per calendar year, and your roughly three months fit within that.

Normally this costs five pounds a month, so fifteen in total for three months. With a doctor's note that confirms you're unable to train, though, you pay nothing for the freeze. Your usual membership fee pauses as well.

To set it up, open the Harbour Fit app and go to Account > Freeze, or ask at the front desk of your club. As a freeze can only start on the first of a month, you could choose 1 June (request by 25 May) or 1 July (request by 24 June).

I'm sorry to disappoint you about the pool: it's off limits during a freeze, as are the classes and the gym floor.

All the best for the operation,
Harbour Fit Member Support`,
      `Hello Priya,

In short: yes to the pause, no to the pool, I'm afraid.

1. Go to Account > Freeze in the app (or speak to the front desk) no later than a week before the 1st of the month in which you want to start.
2. Upload your doctor's note. With it, the £5 monthly freeze fee doesn't apply.
3. Your regular fee stops while the freeze is active, and your contract's end date is pushed back by the same length of time.

Please note that none of our facilities, including the pool, are available to you during the freeze. If you'd like to come back sooner, just tell the front desk; from that day on your regular fee is due again.

Get well soon!
Harbour Fit Member Support`,
      `Hi Priya,

I'm sorry to hear you need knee surgery. You're welcome to freeze membership HB-20817 rather than end it. Three months is fine, since anything from one to six months per calendar year is possible.

What you'd pay: £5 for each frozen month, or nothing if a doctor's note shows you can't train. What you'd do: request the freeze in the app (Account > Freeze) or at your club's front desk, at least seven days before the 1st of the month you'd like it to begin. What changes: your annual membership will end correspondingly later, so if you freeze for three months, the end date moves back three months.

As for floating in the pool, that sadly isn't possible while the freeze is running. If your doctor gives you the go-ahead earlier, you can end the freeze whenever you like at the front desk.

Warm wishes,
Harbour Fit Member Support`,
    ],
    bad: [
      {
        kind: 'figure',
        from: 'between one and six months per calendar year',
        to: 'between one and nine months per calendar year',
      },
      {
        kind: 'negation',
        from: `Your regular fee isn't charged during the freeze.`,
        to: 'Your regular fee continues to be charged during the freeze.',
      },
      {
        kind: 'promise',
        from: 'Wishing you a speedy recovery!',
        to: `I have already approved the freeze for you and added a free month to your account as a get-well present. Wishing you a speedy recovery!`,
      },
      {
        kind: 'unanswered',
        from: `Unfortunately, the pool can't be used while your membership is frozen; the same goes for the gym floor and classes. Should`,
        to: 'Should',
      },
    ],
  },
  {
    name: 'ferry with dog and bicycles',
    language: 'en',
    mail: {
      from: 'Tom Gallagher <tgallagher@post.example>',
      subject: 'Dog + 2 bikes, crossing 14 August',
      text: `Hello, we've booked the night crossing on 14 August (booking SL-55192), two adults. We now want to bring our labrador and our two bicycles. How much extra is that altogether, and can the dog sleep in the cabin with us? And when do we need to be at the port? We'll be arriving by bike not by car.
Tom`,
    },
    articles: [
      {
        title: 'Travelling with pets',
        body: `Dogs and cats travel for €25 each per crossing. On night crossings you can book one of our 12 pet cabins; up to two pets may stay in a pet cabin. Pets are not allowed in standard cabins, in the restaurant or in the lounge. If no pet cabin is free, your pet can stay in a kennel on deck 7, which is included in the pet fare. Dogs must be on a lead on all decks. Please carry a valid EU pet passport with a rabies vaccination at least 21 days old.

To add a pet, go to Manage booking and choose Add pet, no later than 48 hours before departure.`,
      },
      {
        title: 'Bicycles and check-in times',
        body: `Bicycles cost €8 each per crossing; e-bikes cost €12. Children's bicycles under 20 inches are free. Add them under Manage booking > Vehicles up to 3 hours before departure.

Check-in closes 90 minutes before departure for cars and motorcycles, 60 minutes for cyclists and 45 minutes for foot passengers. Please board with your bicycle through the vehicle deck and have your ticket ready on paper or on your phone.`,
      },
    ],
    good: `Dear Tom,

Thank you for your message. Your labrador and both bicycles are welcome on the crossing on 14 August. Here are the details:

**Extra cost for one crossing**
- Dog: €25
- Two bicycles at €8 each: €16
- Total: €41

(If they are e-bikes, it's €12 each, which would make €49 altogether.)

**Where the dog sleeps**
Your dog can stay with you overnight if you book one of our 12 pet cabins. Pets aren't allowed in standard cabins. Should no pet cabin be free, there are kennels on deck 7, included in the pet fare.

**When to arrive**
For cyclists, check-in closes 60 minutes before departure.

You can add everything yourself under Manage booking: choose Add pet at least 48 hours before departure, and Vehicles for the bicycles. Please remember to bring a valid EU pet passport with a rabies vaccination that is at least 21 days old.

Have a pleasant crossing!
Your Sealane Support Team`,
    rewordings: [
      `Hello Tom,

Happy to help. Adding a dog costs €25 per crossing and a regular bicycle €8, so you'd pay an extra €41 for one labrador and two bikes.

Whether the dog can sleep beside you depends on the cabin: it's fine in a pet cabin, of which we have twelve, but not in a standard one. If they're all taken, the alternative is a kennel on deck 7 at no additional charge.

As you're coming by bike, please check in no later than one hour before departure.

To add the dog, use Manage booking > Add pet, at the latest 48 hours before you sail; the bikes go under Manage booking > Vehicles and can be added until 3 hours before.

Best wishes,
Your Sealane Support Team`,
      `Hi Tom,

Quick overview for booking SL-55192:

- Extra charge: 25 + 8 + 8 = 41 euros one way (e-bikes would be 12 euros apiece instead of 8)
- Dog in the cabin: only in a pet cabin; otherwise in a kennel on deck 7, which the pet fare covers
- At the port: check-in for cyclists closes an hour before the ship leaves; you then board through the vehicle deck
- To bring: your ticket on paper or phone, a lead, and the dog's valid EU pet passport, with a rabies vaccination given at least three weeks before

You can book both extras under Manage booking. Please add your labrador no later than two days before departure.

Safe travels,
Your Sealane Support Team`,
      `Dear Tom,

Thanks for writing, it sounds like a lovely trip. I can't see from your message which type of cabin you have, and this matters: dogs may only stay in our pet cabins, not in standard ones. If you haven't booked a pet cabin and none is available any more, your labrador can spend the night in a deck 7 kennel, which doesn't cost more than the pet fare of €25.

The bicycles add €16 (€8 for each of the two), so the whole lot comes to €41 for the crossing on 14 August.

Please be at check-in before it closes, which for passengers with bicycles is sixty minutes ahead of departure. Both the dog and the bikes can be added online under Manage booking.

Kind regards,
Your Sealane Support Team`,
    ],
    bad: [
      {
        kind: 'swapped',
        from: 'For cyclists, check-in closes 60 minutes before departure.',
        to: 'For cyclists, check-in closes 45 minutes before departure, for foot passengers 60 minutes before.',
      },
      { kind: 'unit', from: 'at least 48 hours before departure', to: 'at least 48 days before departure' },
      {
        kind: 'source',
        from: 'Should no pet cabin be free, there are kennels on deck 7, included in the pet fare.',
        to: 'Should no pet cabin be free, there are kennels on deck 7, included in the pet fare. A dog sitter looks after the animals there all night, and each kennel has its own webcam.',
      },
      {
        kind: 'link',
        from: 'You can add everything yourself under Manage booking:',
        to: 'You can add everything yourself at www.sealane-extras.example/pets under Manage booking:',
      },
    ],
  },
];
