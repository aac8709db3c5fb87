import type { Matter } from './matter.ts';
import { orderMatters } from './order-matters.ts';
import { productMatters } from './product-matters.ts';

const languages = ['en', 'de', 'fr', 'es', 'it', 'nl', 'pt', 'pl'] as const;
const regions = {
  EU: 'AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE',
  GB: 'GB',
  elsewhere:
    'AR AU BR CA CH CL CN CO EG HK IL IN IS JP KE KR MA MX MY NG NO NZ PE PH RS SA SG TH TN TR TW UA US VN ZA AE ID',
};

/** Who asks for France finds what an article says of the European Union. */
function regionMatter(region: keyof typeof regions, further: string): Matter {
  const named = languages.map((language) => {
    const names = new Intl.DisplayNames([language], { type: 'region' });
    const codes = regions[region].split(' ');
    const countries = (region === 'EU' ? [region, ...codes] : codes).map(
      (code) => names.of(code)?.toLowerCase() ?? code,
    );
    return [language, [...new Set(countries), further].join(', ')];
  });
  return { name: region.toLowerCase(), ...Object.fromEntries(named) };
}

export const matters: Matter[] = [
  ...orderMatters,
  ...productMatters,
  regionMatter('EU', 'eu'),
  regionMatter(
    'elsewhere',
    'elsewhere, abroad, overseas, worldwide, international, usa, rest of the world, other countries, ausland, étranger, extranjero, estero, buitenland, estrangeiro, zagranica',
  ),
  regionMatter('GB', 'uk, great britain, england, scotland, wales'),
];
