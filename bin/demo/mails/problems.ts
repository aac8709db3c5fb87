import { kettlePhoto } from '../kettle-photo.ts';
import type { DemoMail } from '../mail.ts';

/** People to whom something went wrong. */
export function problemMails(): DemoMail[] {
  return [
    {
      name: 'return',
      from: { name: 'Ben Okafor', address: 'ben.okafor@okafor.example' },
      subject: 'I would like to return a kettle',
      text: `Hello,

order MK-20388, delivered last Friday: the green is darker than on my screen and does not go with the kitchen. It is
unused and still in its box. How do I return it, and what does that cost me?

Ben Okafor`,
    },
    {
      name: 'refund-demand',
      from: { name: 'M. Thackeray', address: 'm.thackeray@thackeray.example' },
      subject: 'REFUND - third time of asking',
      text: `I returned two kettles THREE WEEKS ago and there is still no refund on my account. Order MK-20102. I have the
proof of posting. I want the full £118.00 including delivery, by Friday, or I will ask my card company to take it back.

M. Thackeray`,
    },
    {
      name: 'damaged',
      from: { name: 'Lucía Ferrer', address: 'lucia@ferrer.example' },
      subject: 'Arrived chipped (photo)',
      text: `Hello,

the kettle came today and there is a chip the size of a thumbnail on the side, down to the black iron. The carton was
dented at one corner. A photo is attached. Could I have another one, please?

Order MK-20459.

Lucía Ferrer`,
      attachments: [{ filename: 'kettle-chip.png', content: kettlePhoto(), contentType: 'image/png' }],
    },
    {
      name: 'damaged-again',
      answers: 'damaged',
      from: { name: 'Lucía Ferrer', address: 'lucia@ferrer.example' },
      subject: 'Re: Arrived chipped (photo)',
      text: `I forgot to say: the chip is on the outside only, the inside is fine. If it is less trouble for you I would
also keep it for a small discount.

Lucía

On Saturday, Lucía Ferrer wrote:
> Hello,
>
> the kettle came today and there is a chip the size of a thumbnail on the side, down to the black iron.
> The carton was dented at one corner. A photo is attached. Could I have another one, please?
>
> Order MK-20459.
>
> Lucía Ferrer`,
    },
    {
      name: 'angry',
      from: { name: 'Dennis Pruitt', address: 'dennis@pruitt.example' },
      subject: 'worst purchase of the year',
      text: `Your "five year" kettle whistles like a dying goose, the knob came off in my hand and I burned two fingers
picking it out of the sink. I have thrown it in the bin where it belongs. Do not send me a survey. Do not send me a
voucher. Tell me what you are going to do about it.`,
    },
    {
      name: 'deletion',
      from: { name: 'Dr. Imogen Marsh', address: 'imogen@marsh.example' },
      subject: 'URGENT: Request for erasure under Article 17 UK GDPR',
      text: `Dear data protection officer,

I request the erasure of all personal data that you hold about me, including the newsletter list, and confirmation in
writing. I also ask for a copy of the data beforehand (Article 15). Should I not hear from you within one month, I will
instruct my solicitor and inform the Information Commissioner.

Dr. Imogen Marsh`,
    },
    {
      name: 'thanks',
      from: { name: 'Wendy Castellane', address: 'wendy@castellane.example' },
      subject: 'Thank you!',
      text: `Just to say that the spare knob came this morning, in an envelope with a hand-written card. It fits, and the
kettle sings again. Nobody does that any more. Thank you.

Wendy`,
    },
  ];
}
