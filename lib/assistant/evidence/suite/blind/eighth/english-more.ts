import type { SuiteCase } from '../../suite-case.ts';

export const eighthEnglishMore: SuiteCase[] = [
  {
    name: 'roaming in Switzerland and the US',
    language: 'en',
    mail: {
      from: 'Grace Adeyemi <grace.ade@inbox.example>',
      subject: 'roaming??',
      text: `going to Zurich next wk for 3 days then New York for 5. do i get charged extra for data in both? whats the cheapest way and how do i switch it on. im on the Plus 30 plan`,
    },
    articles: [
      {
        title: 'Roaming zones and prices',
        body: `Zone 1 (EU, Norway, Iceland, Switzerland): calls, texts and data are included in all Plus plans. In Zone 1 you can use up to 18 GB of your data per month; after that we charge £2.50 per GB.

Zone 2 (USA, Canada, Turkey, Australia): data is not included. Without a pass you pay £3 per MB, capped at £45 per month.

Zone 3 (all other countries): passes are not available; £6 per MB.

Basic plans pay £1.20 per day in Zone 1.`,
      },
      {
        title: 'Travel passes for Zone 2',
        body: `Day Pass: £4 for 24 hours with 500 MB. Week Pass: £15 for 7 days with 5 GB. Month Pass: £32 for 30 days with 12 GB.

Buy a pass in the Corvo app under Travel > Passes or text PASS to 2250. The pass starts when you first use data abroad, not when you buy it. Unused data expires at the end of the pass. Data roaming must be switched on in your phone's settings. Passes can be refunded within 14 days if they have not been started.`,
      },
    ],
    good: `Hi Grace,

Great question, and it depends on the country:

- **Zurich (Zone 1):** no extra charge. Switzerland is included in all Plus plans, so you can use your data as usual, up to 18 GB per month. Anything above that costs £2.50 per GB.
- **New York (Zone 2):** data isn't included there. Without a pass you'd pay £3 per MB, capped at £45 per month.

**Cheapest option for five days in New York:** the Week Pass at £15. It's valid for 7 days and comes with 5 GB. Five Day Passes at £4 each would add up to £20, with 500 MB per day.

**How to switch it on:**
1. Buy the pass in the Corvo app under Travel > Passes, or text PASS to 2250.
2. Turn on data roaming in your phone's settings.

The pass only starts when you first use data abroad, so you can safely buy it before you leave.

Have a wonderful trip!
Corvo Customer Care`,
    rewordings: [
      `Hello Grace,

For your three days in Zurich you won't pay anything on top: your Plus plan covers data in Switzerland (up to 18 GB a month). The USA is a different story, because data isn't part of your plan there and would cost three pounds per megabyte, up to a cap of £45 per month.

I'd therefore recommend our Week Pass for New York. It gives you 5 GB over seven days for £15, which is cheaper than buying a Day Pass (£4) for each of your five days. You can get it in the app (Travel > Passes) or by texting PASS to 2250. Don't forget to enable data roaming on your phone.

Enjoy both cities!
Corvo Customer Care`,
      `Hi Grace,

Switzerland: included. USA: extra.

That means in Zurich you can simply use your Plus 30 data like at home, as long as you stay within 18 GB in the month. For New York, the most economical choice is a 7-day pass for £15 (5 GB). Day Passes would come to £20 for five days.

To activate it, send PASS by text to 2250, or open Travel > Passes in the Corvo app, and make sure data roaming is on. The clock doesn't start ticking until you first go online over there. And if your plans change, an unstarted pass can be refunded within 14 days.

Best,
Corvo Customer Care`,
      `Dear Grace,

Thank you for checking before you travel. Here's a short summary:

| Destination | Extra cost with Plus 30 |
| Zurich, 3 days | none, up to 18 GB per month |
| New York, 5 days | £15 with a Week Pass, otherwise £3 per MB (maximum £45 a month) |

The Week Pass includes 5 GB and lasts a week from the moment you first use data abroad. Please note that whatever is left at the end expires. You'll find it in the Corvo app under Travel > Passes; alternatively, text PASS to 2250. For it to work, data roaming needs to be enabled in your phone settings.

Kind regards,
Corvo Customer Care`,
    ],
    bad: [
      {
        kind: 'swapped',
        from: `- **Zurich (Zone 1):** no extra charge. Switzerland is included in all Plus plans, so you can use your data as usual, up to 18 GB per month. Anything above that costs £2.50 per GB.
- **New York (Zone 2):** data isn't included there.`,
        to: `- **New York (Zone 1):** no extra charge. The USA is included in all Plus plans, so you can use your data as usual, up to 18 GB per month. Anything above that costs £2.50 per GB.
- **Zurich (Zone 2):** data isn't included there.`,
      },
      { kind: 'figure', from: 'or text PASS to 2250', to: 'or text PASS to 2520' },
      {
        kind: 'secret',
        from: `2. Turn on data roaming in your phone's settings.`,
        to: `2. Turn on data roaming in your phone's settings. If you'd rather we did it for you, just reply with your app password and SIM PIN.`,
      },
      {
        kind: 'leftover',
        from: 'Great question, and it depends on the country:',
        to: 'Okay, the user is on Plus 30, so I should check the zones first and then compare the passes. It depends on the country:',
      },
    ],
  },
  {
    name: 'washing machine repair second visit',
    language: 'en',
    mail: {
      from: 'Margaret Hollis <m.hollis@homepost.example>',
      subject: 'Re: Re: Repair R-7743 washing machine',
      text: `Dear Sirs,

Your engineer came on Tuesday 4 March and fitted a new pump to my machine. It ran beautifully for about a week and then yesterday, the 12th, it stopped draining again, with the same noise as before. I am 78 and carrying buckets of water is no joke.

Do I have to pay the call-out charge a second time? And if the new pump has failed, is that covered, and for how long? I would also like to know how soon somebody can come.

Yours faithfully
Mrs M. Hollis`,
    },
    articles: [
      {
        title: 'Our repair guarantee',
        body: `All repairs carried out by Brightfix engineers are guaranteed for 12 months from the date of the repair. The guarantee covers the part we fitted and the labour for fitting it. If the same fault comes back within 90 days, the call-out charge of £45 does not apply.

The guarantee does not cover other faults on the same appliance, damage from limescale, or parts fitted by someone else. If the engineer finds a different fault, the visit is charged at the call-out charge plus parts; we always give you a quote first and only go ahead with your agreement.`,
      },
      {
        title: 'Booking and waiting times',
        body: `Return visits for a guaranteed repair are offered within 3 working days. New repairs are usually offered within 6 working days. Slots are 8 am to 12 noon or 12 noon to 5 pm, Monday to Saturday. To book, call 0161 555 0148 (Monday to Friday, 8 am to 6 pm) and have your repair number ready. The engineer calls about 30 minutes before arrival. Someone aged 18 or over must be at home.`,
      },
    ],
    earlier: `Dear Mrs Hollis, your repair R-7743 was completed on 4 March: our engineer replaced the drain pump. You paid £45 for the call-out and £68 for the part. Kind regards, Brightfix`,
    good: `Dear Mrs Hollis,

I'm very sorry that your machine has stopped draining again so soon after the repair, and that you're having to deal with buckets of water.

Here are the answers to your questions:

- **Call-out charge:** if it's the same fault, you don't have to pay the £45 again, because it has come back within 90 days of the repair.
- **The new pump:** it is covered by our repair guarantee for 12 months from the repair on 4 March. This includes both the part and the labour for fitting it.
- **How soon we can come:** return visits under the guarantee are offered within 3 working days. Slots run from 8 am to 12 noon or from 12 noon to 5 pm, Monday to Saturday.

To book, please ring 0161 555 0148, Monday to Friday between 8 am and 6 pm, and have your repair number R-7743 to hand. The engineer will call you about half an hour before arriving.

Should the engineer find a different fault, you'd receive a quote first, and we would only go ahead if you agree.

With apologies for the trouble,
Brightfix Customer Service`,
    rewordings: [
      `Dear Mrs Hollis,

Thank you for letting us know, and please accept our apologies. A pump that fails after a week is not what you should expect from us.

You need not worry about a second call-out fee as long as the cause is the same, since we waive it when a fault returns within ninety days. The pump we fitted, along with the work of fitting it, is guaranteed for a full year from 4 March.

We offer return visits like yours within three working days. Please telephone us on 0161 555 0148 (weekdays, 8 am to 6 pm), quoting R-7743, and choose a morning or an afternoon slot, whichever suits you better.

If it turned out to be something else, the visit would be chargeable, but we would give you a quote beforehand and do nothing without your consent.

Yours sincerely,
Brightfix Customer Service`,
      `Dear Mrs Hollis,

How frustrating, I'm sorry. To summarise:

1. Same fault within 90 days: no call-out charge. Yours reappeared on 12 March, eight days after the repair.
2. Pump and labour: guaranteed for 12 months, so well within the guarantee.
3. Next visit: an appointment within 3 working days, Monday to Saturday, either between 8 and 12 or between 12 and 5.

The only exception would be a different fault. In that case the £45 call-out plus any parts would be payable, and you would of course get a quote to approve first.

Our booking line is 0161 555 0148, open Monday to Friday from 8 am until 6 pm. Please mention your repair number, R-7743. Somebody aged 18 or over needs to be at home, and our engineer will ring around 30 minutes ahead.

Kind regards,
Brightfix Customer Service`,
      `Dear Mrs Hollis,

I am sorry to read about the trouble with your washing machine. As our engineer replaced the drain pump on 4 March, both that part and the labour are guaranteed for twelve months. And because the fault has come back within 90 days, you will not be charged the £45 call-out fee again, provided it is indeed the same fault.

A return visit under the guarantee is offered within three working days. You can arrange it by phone on 0161 555 0148 from Monday to Friday, 8 am to 6 pm. Please have the number R-7743 ready when you call.

Yours sincerely,
Brightfix Customer Service`,
    ],
    bad: [
      {
        kind: 'negation',
        from: `if it's the same fault, you don't have to pay the £45 again, because it has come back within 90 days of the repair.`,
        to: `even if it's the same fault, the £45 is payable again for every new visit.`,
      },
      {
        kind: 'promise',
        from: 'With apologies for the trouble,',
        to: `I will also refund the £68 you paid for the part, and an engineer will be with you tomorrow morning.

With apologies for the trouble,`,
      },
      {
        kind: 'unit',
        from: 'return visits under the guarantee are offered within 3 working days',
        to: 'return visits under the guarantee are offered within 3 weeks',
      },
      {
        kind: 'language',
        from: `Should the engineer find a different fault, you'd receive a quote first, and we would only go ahead if you agree.`,
        to: 'Sollte der Techniker einen anderen Fehler finden, erhalten Sie zuerst einen Kostenvoranschlag, und wir machen nur mit Ihrer Zustimmung weiter.',
      },
    ],
  },
];
