import { eld } from 'eld/extrasmall';
import { expect, test } from 'vitest';
import { detectLanguage, languageName } from './language.ts';

const mails = [
  'Guten Tag, wo ist mein Paket geblieben? Ich warte seit zwei Wochen darauf.',
  'Where is my parcel? I have been waiting for two weeks.',
  'Où est mon colis ? Je l’attends depuis deux semaines.',
  '¿Dónde está mi paquete? Llevo dos semanas esperando.',
  'Dov’è il mio pacco? Lo aspetto da due settimane.',
  'Waar blijft mijn pakje? Ik wacht al twee weken.',
  'Onde está a minha encomenda? Estou à espera há duas semanas.',
  'Gdzie jest moja paczka? Czekam już dwa tygodnie.',
  'Где моя посылка? Я жду её уже две недели.',
  '荷物はどこですか。もう二週間待っています。',
  '我的包裹在哪里？我已经等了两个星期了。',
  'أين طردي؟ أنا أنتظر منذ أسبوعين.',
  'Πού είναι το δέμα μου; Περιμένω δύο εβδομάδες.',
  'Var är mitt paket? Jag har väntat i två veckor.',
  'Missä pakettini on? Olen odottanut kaksi viikkoa.',
  'Kde je můj balík? Čekám už dva týdny.',
  'Kargom nerede? İki haftadır bekliyorum.',
];

test.each(mails)('the detected language is eld’s own result for: %s', async (text) => {
  expect(await detectLanguage(text)).toBe(eld.detect(text).language);
  expect(languageName((await detectLanguage(text)) ?? '')).toMatch(/^\p{L}+$/u);
});

test('a short text has no language', async () => {
  expect(await detectLanguage('Hi! 12345 ada@customer.example')).toBeNull();
});

test('a megabyte without a space is handled in time', async () => {
  for (const part of ['x', 'a@', 'http://', '.', '-a.'])
    expect(await detectLanguage(part.repeat(1_000_000 / part.length))).toEqual(
      expect.toSatisfy(isCodeOrNull),
    );
});

const isCodeOrNull = (found: unknown) => found === null || typeof found === 'string';
