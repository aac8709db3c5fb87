import type { images as english } from '../../en/settings/images.ts';
import type { TranslationOf } from '../../translation.ts';

export const images: TranslationOf<typeof english> = {
  description:
    'Externe Bilder verraten ihrem Absender, dass eine E-Mail gelesen wurde, und werden deshalb nur auf Wunsch angezeigt. Bilder dieser Absender werden immer angezeigt, außer eine E-Mail könnte gefälscht sein.',
  empty: 'Noch keine Absender. „Immer für …“ über den Bildern einer E-Mail fügt ihren Absender hier hinzu.',
  trustedBy: 'Immer angezeigt, so gewählt von {name}.',
  distrust: 'Wieder fragen',
  distrustOne: 'Bei Bildern von {address} wieder fragen',
  distrusted: 'Bilder von {address} werden nur auf Wunsch angezeigt.',
};
