import type { english } from './en/index.ts';
import type { Translator } from './translator.ts';

type Fault = {
  fault: keyof (typeof english)['password']['faults'];
  warning: keyof (typeof english)['password']['warnings'] | null;
};

/** What is wrong with a password, why, and what makes a good one. `length` is in characters. */
export function passwordFaultText(
  t: Translator,
  { fault, warning }: Fault,
  { min, max }: { min: number; max: number },
): string {
  const sentence = t(`password.faults.${fault}`, { min, max });
  if (fault !== 'guessable') return sentence;
  return [sentence, warning ? t(`password.warnings.${warning}`) : null, t('password.advice')]
    .filter((each) => each !== null)
    .join(' ');
}
