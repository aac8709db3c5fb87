import type { Take } from './quantities.ts';

/** Takes the times of day out of a text, as minutes since midnight. */
export function takeClocks(take: Take) {
  const clock = (minutes: number) => ({
    kind: 'clock' as const,
    unit: '',
    value: minutes === 0 || minutes === 1439 ? 1440 : minutes,
  });
  take(aroundTheClock, () => ({ kind: 'times', unit: 'around the clock', value: 24 }));
  take(/(?<![\p{N}.,])12 (?=noon)/giu, () => clock(720));
  for (const [pattern, minutes] of noons) take(pattern, () => clock(minutes));
  for (const { pattern, from } of halfDays)
    take(pattern, ([, hour, minute]) =>
      clock((Number(hour) < 12 ? Number(hour) + from : Number(hour)) * 60 + Number(minute ?? 0)),
    );
  take(
    /(?<![\p{N}.,])(\d{1,2})(?:[:.](\d{2}))? ?(a\.?m\.?|p\.?m\.?)(?!\p{L})/giu,
    ([, hour, minute, half = '']) =>
      clock(((Number(hour) % 12) + (/^p/i.test(half) ? 12 : 0)) * 60 + Number(minute ?? 0)),
  );
  take(/(?<![\p{N}.,])(\d{1,2})(?:[:.](\d{2}))? ?uhr(?: (\d{2}))?(?!\p{L})/giu, ([, hour, minute, late]) =>
    clock(Number(hour) * 60 + Number(minute ?? late ?? 0)),
  );
  take(/(?<![\p{N}.,:])(\d{1,2}):(\d{2})(?![\p{N}:])/gu, ([, hour, minute]) =>
    clock(Number(hour) * 60 + Number(minute)),
  );
  take(/(?<![\p{N}.,])(\d{1,2}) ?h ?(\d{2})(?![\p{N}])/giu, ([, hour, minute]) =>
    clock(Number(hour) * 60 + Number(minute)),
  );
}

/** "24/7", "24 h sur 24": of one sense. */
const aroundTheClock =
  /(?<![\p{L}\p{N}.,])(?:24 ?(?:h|heures?|horas|ore|hours|stunden)? ?(?:\/|sur|su|von|de cada) ?(?:24|7)(?: ?h(?:eures|oras)?)?|24 hours a day|24 stunden (?:am|pro) tag|24 (?:horas al día|ore al giorno)|7 ?(?:j|jours)? ?(?:\/|sur) ?7(?: ?j(?:ours)?)?|7 days a week|7 tage die woche|around the clock|round the clock|rund um die uhr)(?![\p{L}\p{N}])/giu;

const noons: [RegExp, number][] = [
  [
    /(?<!\p{L})(?:noon|midday|mittags|(?:12 uhr )?mittag|midi|mediodía|mezzogiorno|meio-dia)(?!\p{L})/giu,
    720,
  ],
  [/(?<!\p{L})(?:midnight|mitternacht|minuit|medianoche|mezzanotte)(?!\p{L})/giu, 1440],
];

const afternoon =
  "in the (?:afternoon|evening)|at night|(?:uhr )?(?:nachmittags|abends)|(?:heures? )?(?:de l[’']après-midi|du soir)|de la (?:tarde|noche)|del pomeriggio|di sera";
const morning =
  'in the morning|(?:uhr )?(?:morgens|früh)|(?:heures? )?du matin|de la mañana|del mattino|di mattina';
const halfDays = [
  { half: morning, from: 0 },
  { half: afternoon, from: 12 },
].map(({ half, from }) => ({
  pattern: new RegExp(`(?<![\\p{N}.,])(\\d{1,2})(?:[:.](\\d{2}))? ?(?:${half})(?!\\p{L})`, 'giu'),
  from,
}));
