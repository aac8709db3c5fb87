import type { SuiteCase } from '../../suite-case.ts';

export const ninthEnglishMore: SuiteCase[] = [
  {
    name: `en-foodbox-skip`,
    language: 'en',
    mail: {
      from: `jules w <jules.w@quickmail.example>`,
      subject: `holiday`,
      text: `hey were away 10 to 23 aug so dont want the boxes those 2 weeks. how do i do that + whats the latest i can do it. also can i quit altogether later without having to pay some fee? ta jules`,
    },
    articles: [
      {
        title: `Skipping and pausing boxes`,
        body: `You can skip any week up to 6 weeks ahead. Open My boxes, choose the week and tap Skip; a skipped week is not charged. The cut-off is Wednesday, 11.59 pm, for a box delivered the following week. Once the cut-off has passed we have ordered from our growers, and the box can no longer be skipped or refunded. If you need longer, you can pause the plan for up to 3 months. It starts again by itself, and we email you 5 days before.`,
      },
      {
        title: `Cancelling your plan`,
        body: `There is no minimum term and no cancellation fee. Cancel whenever you like under Account > Plan. Boxes that are already past the cut-off will still be delivered and charged. Credit you haven't used stays on your account for 12 months.`,
      },
    ],
    good: `Hey Jules,

Easy: open My boxes, pick each of the two weeks and tap Skip. You won't be charged for them. You can do it up to 6 weeks ahead, and the latest is Wednesday at 11.59 pm in the week before the box is due.

And yes, you can quit whenever you like. There's no minimum term and no fee; only a box that's already past the cut-off would still come and be charged.

Have a lovely holiday!`,
    rewordings: [
      `Hi Jules! Two taps in My boxes: choose the week, hit Skip, then the same for the second one. Do it by 11.59 pm on the Wednesday of the week before each box, because after that we've ordered from the growers and can't refund it. Cancelling the whole plan costs nothing and can be done any time (Account > Plan).`,
      `Hello Jules,

Thanks for letting us know.

- How to skip: My boxes > the week in question > Skip. Skipped weeks aren't charged.
- When: as early as six weeks before, and no later than the Wednesday (just before midnight, 11.59 pm) ahead of the delivery week.
- Leaving later: free of charge, at any time, with no minimum term. You'll find it under Account > Plan. Any box past its cut-off at that moment would still be delivered and billed, and unused credit stays on your account for a year.

Enjoy your time away!`,
      `Hi Jules,

If you don't want anything between 10 and 23 August, skip those weeks in My boxes. For every box the deadline is the Wednesday before, 11.59 at night. Miss it and we can't take that box back out, I'm afraid.

As for stopping completely: you're not tied in. You can cancel under Account > Plan without paying a fee.

Happy holidays from all of us`,
    ],
    bad: [
      {
        kind: 'negation',
        from: `There's no minimum term and no fee;`,
        to: `There's a minimum term, though, and a fee;`,
      },
      { kind: 'figure', from: `You can do it up to 6 weeks ahead`, to: `You can do it up to 10 weeks ahead` },
      {
        kind: 'link',
        from: `Have a lovely holiday!`,
        to: `You can also do it all at www.larderlane-holidays.example/skip. Have a lovely holiday!`,
      },
      {
        kind: 'leftover',
        from: `Hey Jules,

Easy:`,
        to: `Okay, the customer asks about skipping and cancelling, so I will cover both points in a casual tone.

Hey Jules,

Easy:`,
      },
    ],
  },
  {
    name: `en-shell-wets-out`,
    language: 'en',
    mail: {
      from: `Gordon McLeish <g.mcleish@hillmail.example>`,
      subject: `Torrent 3L + Cairn fleece`,
      text: `Good morning. My Torrent 3L shell soaks through at the shoulders now, the water no longer beads. My wife says tumble drier, I say that will ruin it. Who is right? How do I wash it, and can you treat it for me if it doesn't help, and at what price?

Second, I bought a Cairn fleece three weeks ago in L and should have taken M. Not worn, tags on. Can it be swapped and does that cost anything.

Gordon McLeish`,
    },
    articles: [
      {
        title: `Caring for waterproofs`,
        body: `Wash shells at 30 °C with liquid soap, close all zips and never use fabric softener. 3L shells may go in the tumble drier: 20 minutes on low heat revives the water-repellent finish. The Drizzle 2.5L must not be tumble dried; iron it on the lowest setting with a cloth in between. If water still doesn't bead, reproof the shell; we recommend doing this after about 10 washes.`,
      },
      {
        title: `Workshop services`,
        body: `Reproofing a jacket costs £18, a new main zip £25, and taped seams are £12 per 10 cm. Prices include return postage within the UK. Please send garments in washed; unwashed ones are sent back. Turnaround is 10 working days. Book at fellside.example/workshop.`,
      },
      {
        title: `Exchanging a size`,
        body: `Unworn items with tags can be exchanged for another size within 60 days of purchase. The first exchange of an item is free; any further exchange of the same item costs £4.50. Outlet items can only be returned for store credit. Start the exchange at fellside.example/returns.`,
      },
    ],
    good: `Dear Mr McLeish,

Your wife has the better of this one, I'm afraid. A 3L shell such as your Torrent may be tumble dried, and 20 minutes on low heat actually revives the finish. It's only our Drizzle 2.5L that must stay out of the drier.

For the wash: 30 °C, liquid soap, zips closed and no fabric softener.

If the water still won't bead, we can reproof the jacket for £18, return postage within the UK included. Please wash it before sending it in; it takes 10 working days, and you can book at fellside.example/workshop.

The fleece is no trouble. You have 60 days, it is unworn with its tags on, and the first exchange is free. Please start it at fellside.example/returns, unless it came from the outlet, as those items can only be returned for store credit.

With kind regards`,
    rewordings: [
      `Good morning Mr McLeish,

1. Drier or no drier: drier. Wash your Torrent at 30 degrees with liquid soap (no softener, zips done up), then give it 20 minutes on a low heat.
2. Still soaking through: our workshop reproofs it for £18 including the postage back to you in the UK, in ten working days. It has to arrive washed. Booking: fellside.example/workshop
3. Cairn fleece L to M: yes, and free, as this is its first exchange and three weeks is well within the 60 days. Please go to fellside.example/returns. (If it was an outlet piece, let me know, since then we could only offer store credit.)

Best regards`,
      `Hello Gordon,

I'd hate to come between husband and wife, but low heat for twenty minutes is just what a Torrent 3L needs to get the water beading again. Before that, a 30-degree wash with liquid soap; what would do harm is fabric softener, so leave it out. Should that not help, reproofing by our workshop is £18, UK return postage included, and you book it on fellside.example/workshop. Just send the jacket in clean, because unwashed ones come straight back.

Swapping the fleece for an M won't cost you a penny, as long as it isn't an outlet item: unworn, tags on, bought less than 60 days ago. fellside.example/returns is the place to start.

Cheers`,
      `Dear Mr McLeish, tumble drying is fine for your 3L shell: low heat, 20 minutes, after washing it at 30 °C with liquid soap and without softener. If it still wets out, we'll reproof it for £18 (book at fellside.example/workshop and send it in washed). And yes, the unworn Cairn can be exchanged for an M free of charge via fellside.example/returns, provided that it wasn't bought in the outlet. Kind regards`,
    ],
    bad: [
      {
        kind: 'link',
        from: `you can book at fellside.example/workshop.`,
        to: `you can book at www.fellside-repairs.example/book-now.`,
      },
      {
        kind: 'source',
        from: `Please wash it before sending it in;`,
        to: `Our shop in Keswick can also do it while you wait. Please wash it before sending it in;`,
      },
      {
        kind: 'language',
        from: `The fleece is no trouble. You have 60 days, it is unworn with its tags on, and the first exchange is free.`,
        to: `Beim Fleece ist das kein Problem. Sie haben 60 Tage Zeit, es ist ungetragen und mit Etikett, und der erste Umtausch ist kostenlos.`,
      },
      {
        kind: 'swapped',
        from: `A 3L shell such as your Torrent may be tumble dried, and 20 minutes on low heat actually revives the finish. It's only our Drizzle 2.5L that must stay out of the drier.`,
        to: `Our Drizzle 2.5L may be tumble dried, and 20 minutes on low heat actually revives the finish. It's only a 3L shell such as your Torrent that must stay out of the drier.`,
      },
    ],
  },
];
