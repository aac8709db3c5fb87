import type { DemoMail } from '../mail.ts';

/** Other languages, in the charsets that their mail programs really use. */
export const languages: DemoMail[] = [
  {
    name: 'german',
    from: { name: 'Jörg Müßigbrodt', address: 'joerg@muessigbrodt.example' },
    rawFile: 'german.eml',
  },
  {
    name: 'french',
    from: { name: 'Éloïse Garçon', address: 'eloise@garcon.example' },
    rawFile: 'french.eml',
  },
  {
    name: 'japanese',
    from: { name: '高橋 美咲', address: 'misaki@takahashi.example' },
    rawFile: 'japanese.eml',
  },
];
