import type { DemoMail } from '../mail.ts';

/** People who want to know something. */
export const questions: DemoMail[] = [
  {
    name: 'parcel',
    from: { name: 'Ada Fairweather', address: 'ada@fairweather.example' },
    subject: 'Where is my parcel? Order MK-20417',
    text: `Hello,

I ordered a red Harbour kettle on the 9th (order MK-20417) and the tracking has said "in depot" for days now.
When does the delivery arrive? It is meant for my mother's birthday next week.

Best wishes
Ada Fairweather`,
  },
  {
    name: 'two-questions',
    from: { name: 'Tomasz Zieliński', address: 'tomasz@zielinski.example' },
    subject: 'Induction, and descaling',
    text: `Hi,

two questions before I order:

1. Does the Pilot coffee pot work on induction?
2. Our water is very hard. How do I descale a kettle without spoiling the handle?

Thanks
Tomasz`,
  },
  {
    name: 'spare-handle',
    from: { name: 'Ruth Abara', address: 'ruth.abara@quarry.example' },
    subject: 'spare handle for a Lantern kettle',
    text: `Good morning,

the beech handle of my Lantern kettle has split along the grain after four years of daily use. Otherwise it is as good
as new. Can I buy a spare handle, and what does it cost with postage to Cork?

Ruth Abara`,
  },
  {
    name: 'change-order',
    from: { name: 'Priya Raman', address: 'priya@raman.example' },
    subject: 'MK-20533 wrong colour chosen',
    text: `Hi there, I placed order MK-20533 twenty minutes ago and picked white where I meant cream. Can you change the
colour before it leaves? Sorry for the trouble!

Priya
Sent from my phone`,
  },
  {
    name: 'wholesale',
    from: { name: 'Joost van der Velde', address: 'joost@koffiehuis.example' },
    subject: 'Trade price for 36 kettles?',
    text: `Dear Sir or Madam,

we run three coffee houses in Utrecht and would like to have your Lantern kettle on the shelf, 36 pieces in mixed
colours to begin with. Could you tell us the trade price, from how many pieces delivery is free, and what you need from
us to open an account?

Our VAT ID is NL 0000.00.000.B01.

Kind regards,
Joost van der Velde
Koffiehuis De Brug`,
  },
  {
    name: 'gift',
    from: { name: 'Hanna Lindqvist', address: 'hanna@lindqvist.example' },
    subject: 'Engraving with Swedish letters',
    text: `Hello! Can you engrave "Farmor Åsa 80 år" on a lid, and how much later would the order then leave? It must be
in Malmö by the 12th.

Hanna`,
  },
];
