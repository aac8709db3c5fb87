import type { english } from '../en/index.ts';
import type { TranslationOf } from '../translation.ts';

export const presence: TranslationOf<typeof english>['presence'] = {
  reading: '{names} {count, plural, one {sieht} other {sehen}} sich das an',
  writing: '{names} {count, plural, one {schreibt} other {schreiben}} gerade',
};
