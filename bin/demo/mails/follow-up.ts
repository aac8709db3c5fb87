import type { DemoMail } from '../mail.ts';

/** Ada's answer to the reply that the desk signed. */
export function adasFollowUp(quoted: string): DemoMail {
  return {
    name: 'parcel-again',
    from: { name: 'Ada Fairweather', address: 'ada@fairweather.example' },
    subject: 'Re: Where is my parcel? Order MK-20417',
    text: `Thank you for the quick answer. The tracking shows it in Leeds since Tuesday, so that would be the 5 days you
speak of. If it does not turn up, I would rather have a new kettle than the money, and a cream one if the red is gone.

Ada

On Saturday, Support wrote:
${quoted}
>
> > Hello,
> >
> > I ordered a red Harbour kettle on the 9th (order MK-20417) and the tracking has said "in depot" for days now.
> > When does the delivery arrive? It is meant for my mother's birthday next week.
> >
> > Best wishes
> > Ada Fairweather`,
  };
}
