import type { SuiteCase } from '../../suite-case.ts';

export const ninthEnglish: SuiteCase[] = [
  {
    name: `en-bike-frame-crack`,
    language: 'en',
    mail: {
      from: `Tom Ashdown <tom.ashdown@mailbox.example>`,
      subject: `crack in frame`,
      text: `Hi there,

I bought a Ridgeway 4 (the steel one) from you in June 2024, new, so I'm the first owner. While cleaning it last weekend I found a hairline crack right at the seat tube weld. Never crashed it, never raced it. Is that still covered? And if so do I box up the whole bike or only the frame?

Cheers
Tom`,
    },
    articles: [
      {
        title: `Frame guarantee`,
        body: `Our steel frames are guaranteed for 10 years from the date of purchase, aluminium frames for 5 years and forks for 3 years. The guarantee applies to the first owner only and covers defects in material and welding. Crash damage, rust and wear from racing are not covered. To make a claim, send the frame number (stamped under the bottom bracket), a copy of the receipt and two or three photos of the damage to warranty@harrowfinch.example. The workshop assesses the photos within 5 working days and tells you how it goes on.`,
      },
      {
        title: `Sending in a frame`,
        body: `Please do not send anything before the workshop has given you a claim number. If the workshop wants to see the frame, send the bare frame only: no wheels, drivetrain or saddle. We pay the carriage within the UK. Any bike shop can strip and rebuild the bike; if the claim is accepted we contribute up to £60 towards the labour. The inspection takes about two weeks from the day the frame arrives. A cracked frame must not be ridden.`,
      },
      {
        title: `Goodwill on frames`,
        audience: 'internal',
        body: `Up to 12 months after the guarantee has run out, agents may offer 30% off a replacement frame. Do not mention this unless the customer asks. Anything above £300 needs the team lead.`,
      },
    ],
    good: `Hi Tom,

That's a rotten thing to find, sorry. The good news: our steel frames are guaranteed for ten years from the date of purchase, so a Ridgeway bought in June 2024 is still inside the period, and as the first owner you can claim. The guarantee covers defects in material and welding.

Please email warranty@harrowfinch.example with the frame number (it's stamped under the bottom bracket), a copy of your receipt and two or three photos of the crack. The workshop will look at the photos within 5 working days.

Don't box anything up yet, please. If they want to see it, they'll give you a claim number first, and then only the bare frame has to travel, without wheels, drivetrain or saddle. We pay the carriage within the UK.

One more thing: please don't ride it in the meantime.

All the best,
Customer care`,
    rewordings: [
      `Hello Tom,

Yes, you're still within the guarantee: 10 years on steel frames for the first owner, counted from the purchase. Whether the crack is a weld defect is something our workshop has to judge, so would you send them:

- the frame number from under the bottom bracket
- a copy of the receipt
- 2 or 3 photos of the damage

The address is warranty@harrowfinch.example, and you'll hear back within five working days. Should they ask for it to be sent in, it's just the bare frame, and please wait for the claim number first. Until then, leave the bike parked, as a cracked frame mustn't be ridden.

Best wishes`,
      `Dear Tom,

Thank you for getting in touch, and for describing the crack so clearly.

Is it covered? Your frame is under guarantee until June 2034, since steel frames carry ten years. Defects in welding and material are included; crash, racing and rust damage would not be, but you tell us neither a crash nor a race was involved. The final assessment is made by the workshop on the basis of photos.

Whole bike or frame? Only the frame, stripped of wheels, saddle and drivetrain, and only once the workshop has issued a claim number. Carriage inside the UK is on us. Any bike shop can do the stripping and rebuilding, and if your claim is accepted we'll contribute up to £60 to that labour. Allow roughly two weeks for the inspection after the frame arrives.

To start, please write to warranty@harrowfinch.example with photos, receipt and frame number.

Kind regards`,
      `Hi Tom, sorry about the crack! June 2024 is well inside our 10-year guarantee on steel frames. Drop the workshop a line at warranty@harrowfinch.example with the frame number, your receipt and a couple of photos, and they'll assess it within 5 working days. Please hold off sending anything until you have a claim number; if it's needed, we'd only want the bare frame. And no riding it till then, please.`,
    ],
    bad: [
      {
        kind: 'figure',
        from: `guaranteed for ten years from the date of purchase`,
        to: `guaranteed for fifteen years from the date of purchase`,
      },
      {
        kind: 'negation',
        from: `please don't ride it in the meantime.`,
        to: `you can safely keep riding it in the meantime.`,
      },
      {
        kind: 'promise',
        from: `The workshop will look at the photos within 5 working days.`,
        to: `The workshop will look at the photos within 5 working days and then send you a new frame free of charge.`,
      },
      {
        kind: 'secret',
        from: `We pay the carriage within the UK.`,
        to: `We pay the carriage within the UK. Even after the guarantee has run out, our agents may offer 30% off a replacement frame for another 12 months.`,
      },
    ],
  },
  {
    name: `en-sofa-second-floor`,
    language: 'en',
    mail: {
      from: `Priya Nair <priya.nair@post.example>`,
      subject: `Order 20813 – sofa and sideboard, some worries`,
      text: `Hello,

My husband and I have ordered the Lund three-seater sofa and the Brae sideboard (order 20813, doorstep delivery, it came to £1,340). What we did not think about is that our new flat is on the second floor and there is no lift. I'm pregnant and he has a bad back, so neither of us is going to drag a sofa up two flights.

So: can your people carry things up, and what would that cost? We also have an old sofa that has to go, do you take it with you? And I am a bit nervous about the turn in the stairs. What happens if the Lund simply doesn't get through?

Thank you so much
Priya Nair`,
    },
    articles: [
      {
        title: `Delivery options for furniture`,
        body: `Doorstep delivery is free on orders over £500 and costs £25 below that. The driver leaves the goods just inside the front door of the building. Room-of-choice delivery costs £59 per order: two people carry everything up to the third floor without a lift, unpack it and take the packaging away. Above the third floor we need a lift with a door at least 80 cm wide. You can switch from doorstep to room of choice up to 3 working days before the delivery date, under My orders. Assembly is not included; flat-pack furniture can be assembled for £35 per item.`,
      },
      {
        title: `Taking away old furniture`,
        body: `When you buy like for like, our team takes away one old sofa or mattress for £40 per item. Please book it before the delivery date under My orders. The old piece must be clean, dry and ready to carry. We cannot take wardrobes or white goods.`,
      },
      {
        title: `If it does not fit`,
        body: `Please measure doors, landings and stair turns before delivery; the product page shows each sofa's size with the legs off. If an item cannot be brought into the room, the team takes it back to the depot. You can then choose another item or have the purchase price refunded, less £65 for the return transport. Made-to-measure furniture cannot be refunded in this case.`,
      },
    ],
    good: `Dear Priya,

Congratulations on the new flat! No one needs to hurt their back.

Carrying up: with room-of-choice delivery a team of two brings everything up to the third floor, even without a lift, so your second floor is fine. It costs £59 for the order and includes unpacking and taking the packaging away. You can change over from doorstep under My orders until 3 working days before the delivery date.

Your old sofa: since you are buying a sofa, we can take the old one along for £40. Please book this before delivery in the same place, and have the sofa clean, dry and ready to carry.

If the Lund doesn't get through: the team takes it back to the depot. You can then pick something else or get the purchase price back, less £65 for the return transport. (Made-to-measure pieces can't be refunded in that case.) The product page lists the size with the legs off, so it is worth measuring that stair turn now.

Warm regards,
The delivery team`,
    rewordings: [
      `Hello Priya,

Yes to all of it, nearly. Here's the short version:

1. Carrying up two floors: £59 per order with room of choice, no lift needed up to the third floor. Unpacking is included.
2. Old sofa: £40, if booked ahead.
3. Sofa won't fit: it goes back to our depot, and you choose between a different item and a refund minus £65 transport (the refund isn't available for made-to-measure furniture).

Together, 1 and 2 come to £99. Both are booked under My orders: the switch to room of choice no later than three working days before delivery, the collection of the sofa before the delivery date.

All the best`,
      `Dear Mrs Nair,

Thank you for your message about order 20813. At present it is booked with doorstep delivery, which means that the driver would leave the sofa and the sideboard just inside the building's front door. I would therefore suggest switching to room-of-choice delivery (£59), where two people carry both pieces up to your flat. A lift is only required above the third floor.

As you are replacing like for like, your old sofa can be collected on the same trip for £40, provided that you book this beforehand and that it is clean and dry.

As for the turn in the stairs, please compare it with the measurements without legs on the product page. Should the sofa nevertheless not fit, it returns to the depot. You may then select another model or be refunded; from the refund we deduct £65 for the return journey, and made-to-measure items are excluded from it.

Yours sincerely`,
      `Hi Priya, please don't carry a thing! Switch to room of choice under My orders (up to 3 working days before delivery, £59) and our two-person team will bring it all to your second floor, unpack it and take the packaging. For another £40 they'll take the old sofa too; just book it before the delivery date and make sure it's clean, dry and ready to go. And if the Lund gets stuck on the stairs, it goes back with them: you then choose another piece or a refund less £65, unless it was made to measure, in which case there's no refund.`,
    ],
    bad: [
      {
        kind: 'swapped',
        from: `we can take the old one along for £40`,
        to: `we can take the old one along for £59`,
      },
      {
        kind: 'unit',
        from: `until 3 working days before the delivery date`,
        to: `until 3 hours before the delivery date`,
      },
      {
        kind: 'unanswered',
        from: `If the Lund doesn't get through: the team takes it back to the depot. You can then pick something else or get the purchase price back, less £65 for the return transport. (Made-to-measure pieces can't be refunded in that case.) The product page lists the size with the legs off, so it is worth measuring that stair turn now.

`,
        to: ``,
      },
      {
        kind: 'source',
        from: `The product page lists the size with the legs off, so it is worth measuring that stair turn now.`,
        to: `If necessary our team can also take out a window and lift the sofa in with an outside hoist.`,
      },
    ],
  },
];
