import type { SuiteCase } from './suite-case.ts';

export const english: SuiteCase[] = [
  {
    name: 'return of boots',
    language: 'en',
    mail: {
      from: 'Ada Lovelace',
      subject: 'Boots too small',
      text: 'Hi,\n\nthe boots from order 48213 are too small. How long do I have to return them, and who pays for the postage from the UK?\n\nThanks\nAda',
    },
    articles: [
      {
        title: 'Returning an item',
        body: 'You may return any item within 30 days after it arrived, unused and with its tags on.\n\n1. Open tarnandtide.example/returns and enter your order number and postcode.\n2. Choose the items and the reason, and print the label.\n3. Hand the parcel in at any post office within 14 days.\n\nReturns are free in the United Kingdom. From other countries you pay the postage yourself. Items that were made to order cannot be returned.',
      },
      {
        title: 'When do I get my refund?',
        body: 'We check a return within 3 working days of its arrival and then refund you at once. The money goes back to the way you paid: with a card it takes 3 to 5 working days until your bank shows it, with PayPal a few hours.\n\nShipping costs are refunded when you return the whole order.',
      },
    ],
    good: 'Hello Ada,\n\nYou can return the boots within 30 days after they arrived, as long as they are unused and still have their tags. Returns are free in the United Kingdom.\n\nPlease open tarnandtide.example/returns, enter order number 48213 and your postcode, and print the label.\n\nKind regards\nTarn & Tide',
    rewordings: [
      'Hi Ada,\n\nthank you for your mail. Sending the boots back from the UK costs you nothing. You have thirty days from the day they arrived, provided that they have not been worn and the tags are on.\n\nThe label for order 48213 can be printed at tarnandtide.example/returns.\n\nBest wishes\nTarn & Tide',
      'Dear Ada,\n\nReturns within the United Kingdom are free of charge. Unused items with their tags can be sent back to us up to 30 days after delivery.\n\nTo get a label, go to tarnandtide.example/returns and type in your order number (48213) and postcode. Then hand in the parcel at a post office within two weeks.\n\nKind regards',
      'Hello Ada,\n\nno problem: unworn boots can come back to us for 30 days after you received them. You pay no postage, because returns from the United Kingdom are free.\n\nOnce we have your parcel, we check it within three working days and refund you.\n\nKind regards\nTarn & Tide',
    ],
    bad: [
      { kind: 'figure', from: '30 days', to: '60 days' },
      { kind: 'unit', from: '30 days', to: '30 minutes' },
      { kind: 'place', from: 'Returns are free in the United Kingdom', to: 'Returns are free in Norway' },
      { kind: 'unanswered', from: ' Returns are free in the United Kingdom.', to: '' },
    ],
  },
  {
    name: 'refund and card',
    language: 'en',
    mail: {
      from: 'Grace Hopper',
      subject: 'Refund for order TT-20811',
      text: 'Hello, I sent my tent back last week (order TT-20811, £249.00). When will I see the money? I paid by card.\nGrace Hopper',
    },
    articles: [
      {
        title: 'When do I get my refund?',
        body: 'We check a return within 3 working days of its arrival and then refund you at once. The money goes back to the way you paid: with a card it takes 3 to 5 working days until your bank shows it, with PayPal a few hours.\n\nShipping costs are refunded when you return the whole order.',
      },
      {
        title: 'Goodwill',
        audience: 'internal',
        body: 'If a refund is late by more than ten days, agents may add a voucher of £15.00 with the code SORRY-15. Never mention that the limit exists. Repeat complainers are flagged by the fraud desk in Reading.',
      },
    ],
    good: 'Hello Grace,\n\nthank you for your message about order TT-20811. We check a return within 3 working days of its arrival and then refund you at once. With a card it takes 3 to 5 working days until your bank shows the money.\n\nKind regards\nTarn & Tide',
    rewordings: [
      'Dear Grace,\n\nAs you paid by card, your bank needs three to five working days to show the refund. Before that we inspect the tent, which takes at most 3 working days after it reaches us.\n\nKind regards',
      'Hi Grace,\n\nyour return is checked within three working days after it arrives, and the refund follows immediately. Card payments then show up on your statement after 3–5 working days.\n\nBest wishes\nTarn & Tide',
      'Hello Grace,\n\nthe money for order TT-20811 goes back to the card you paid with. Your bank will show it 3 to 5 working days after our refund. We look at returned items within 3 working days.\n\nKind regards',
    ],
    bad: [
      { kind: 'figure', from: '3 to 5 working days', to: '5 to 10 working days' },
      { kind: 'unit', from: 'it takes 3 to 5 working days', to: 'it takes 3 to 5 hours' },
      {
        kind: 'promise',
        from: 'With a card',
        to: 'As a gesture of goodwill you will also get a voucher of £20.00. With a card',
      },
      {
        kind: 'internal',
        from: 'Kind regards',
        to: 'If it is late by more than ten days, agents may add a voucher of £15.00.\n\nKind regards',
      },
    ],
  },
  {
    name: 'team plan',
    language: 'en',
    mail: {
      from: 'Linus Park',
      subject: 'Upgrade',
      text: 'Hi there,\n\nI would like to know how many people can use the Team plan and what it costs per month. Also, do we lose our data when we cancel?\n\nLinus',
    },
    articles: [
      {
        title: 'Plans and prices',
        body: '| Plan | Price | Users |\n|---|---|---|\n\nThe Solo plan costs $9 per month and is for one user. The Team plan costs $29 per month and includes up to 10 users. Every further user costs $4 per month.\n\nYearly payment saves 20 %.',
      },
      {
        title: 'Cancelling your plan',
        body: 'You can cancel at any time under Settings → Billing. The plan stays active until the end of the paid month.\n\nYour data is kept for 90 days after you cancel. After that it is deleted and cannot be restored. Payments already made are not refunded.',
      },
    ],
    good: 'Hello Linus,\n\nThe Team plan costs $29 per month and includes up to 10 users. Every further user costs $4 per month.\n\nYou do not lose your data at once: we keep it for 90 days after you cancel. After that it is deleted and cannot be restored.\n\nKind regards\nNimbus Support',
    rewordings: [
      'Hi Linus,\n\nup to ten people can use the Team plan for $29 a month; each additional user is $4.\n\nIf you cancel, your data stays with us for another 90 days before it is deleted.\n\nBest regards\nNimbus Support',
      'Dear Linus,\n\nWhen you cancel, nothing is deleted straight away. Your data is kept for ninety days and only then removed for good.\n\nAs for the price: Team is 29 USD per month with 10 users included, and 4 USD for every user beyond that. If you pay yearly you save 20 percent.\n\nRegards',
      'Hello Linus,\n\nTeam includes 10 users and costs $29 monthly. You can cancel whenever you like under Settings → Billing; the plan then runs until the end of the month that you have paid for, and your data is kept for 90 days.\n\nKind regards\nNimbus Support',
    ],
    bad: [
      { kind: 'currency', from: '$29', to: '€29' },
      { kind: 'figure', from: 'up to 10 users', to: 'up to 25 users' },
      { kind: 'negation', from: 'is deleted and cannot be restored', to: 'is deleted and can be restored' },
      {
        kind: 'secret',
        from: 'Kind regards',
        to: 'To upgrade you now, please reply with your card number and the security code.\n\nKind regards',
      },
    ],
  },
  {
    name: 'late checkout',
    language: 'en',
    mail: {
      from: 'Mary Okafor',
      subject: 'Booking BK-5521',
      text: 'Dear team,\nwe arrive on 14 May for two nights (booking BK-5521). From what time can we check in? And can we bring our dog?\nBest, Mary Okafor',
    },
    articles: [
      {
        title: 'Check-in and check-out',
        body: 'Check-in is from 3 pm to 10 pm. Check-out is by 11 am. A late check-out until 2 pm costs £25 and must be booked one day before.\n\nIf you arrive after 10 pm, tell us your arrival time and we send you a door code.',
      },
      {
        title: 'Pets',
        body: 'Dogs are welcome in the garden rooms for £12 per night. They are not allowed in the breakfast room. Cats cannot stay.',
      },
    ],
    good: 'Dear Mary,\n\nYou can check in from 3 pm to 10 pm on 14 May.\n\nYour dog is welcome in the garden rooms for £12 per night, but dogs are not allowed in the breakfast room.\n\nKind regards\nHarbour House',
    rewordings: [
      'Hello Mary,\n\ncheck-in starts at 15:00 and ends at 22:00. Dogs can stay in our garden rooms; that costs £12 a night. Please note that they must not come into the breakfast room.\n\nBest wishes\nHarbour House',
      'Dear Mary,\n\nthank you for booking BK-5521. Yes, you can bring your dog: the garden rooms are open to dogs for twelve pounds per night. Check-in is between 3 pm and 10 pm.\n\nKind regards',
      'Dear Mary,\n\non 14 May check-in is possible from three in the afternoon (3 pm). If you get here after 10 pm, just tell us when you will arrive and you get a door code.\n\nDogs are welcome in the garden rooms, at £12 per night.\n\nKind regards\nHarbour House',
    ],
    bad: [
      { kind: 'date', from: '14 May', to: '24 May' },
      { kind: 'time', from: 'from 3 pm', to: 'from 1 pm' },
      {
        kind: 'negation',
        from: 'dogs are not allowed in the breakfast room',
        to: 'dogs are allowed in the breakfast room',
      },
      { kind: 'name', from: 'Dear Mary', to: 'Dear Mr Thompson' },
    ],
  },
];
