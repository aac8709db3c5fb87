import { describe, expect, it } from 'vitest';
import { quotedSpans } from './quotes/quoted-spans.ts';
import { visibleText, visibleTextByHtml } from './visible-text.ts';

const quote = '> Please restart the app.\n> The Shop';

describe('text quoted under an attribution is hidden', () => {
  it.each([
    ['Gmail', 'On Mon, Mar 2, 2026 at 5:42 PM Shop <support@shop.example> wrote:'],
    [
      'Gmail, wrapped',
      'On Mon, Mar 2, 2026 at 5:42 PM Shop Support Department <\nsupport@shop.example> wrote:',
    ],
    ['Gmail, bare', '2026/3/2 Shop <support@shop.example>'],
    ['Zoho', '---- On Mon, 02 Mar 2026 17:42:00 +0100 Shop <support@shop.example> wrote ---'],
    ['Apple Mail', 'On 2 Mar 2026, at 17:42, Shop <support@shop.example> wrote:'],
    ['Thunderbird', 'On 3/2/26 17:42, Shop wrote:'],
    ['German Gmail', 'Shop <support@shop.example> schrieb am Mo., 2. März 2026, 17:42:'],
    ['German Thunderbird', 'Am 02.03.26 um 17:42 schrieb Shop:'],
    ['French', 'Le lun. 2 mars 2026 à 17:42, Shop <support@shop.example> a écrit :'],
    ['Spanish', 'El lun, 2 mar 2026 a las 17:42, Shop (<support@shop.example>) escribió:'],
    ['Italian', 'Il giorno lun 2 mar 2026 alle ore 17:42 Shop <support@shop.example> ha scritto:'],
    ['Portuguese', 'Em seg., 2 de mar. de 2026 às 17:42, Shop <support@shop.example> escreveu:'],
    ['Dutch', 'Op ma 2 mrt 2026 om 17:42 schreef Shop <support@shop.example>:'],
    ['Swedish', 'Den mån 2 mars 2026 kl 17:42 skrev Shop <support@shop.example>:'],
    ['Danish', 'Den man. 2. mar. 2026 kl. 17.42 skrev Shop <support@shop.example>:'],
    ['Norwegian', 'man. 2. mars 2026 kl. 17:42 skrev Shop <support@shop.example>:'],
    ['Finnish', 'ma 2. maalisk. 2026 klo 17.42 Shop (support@shop.example) kirjoitti:'],
    ['Polish', 'pon., 2 mar 2026 o 17:42 Shop <support@shop.example> napisał(a):'],
    ['Czech', 'po 2. 3. 2026 v 17:42 odesílatel Shop <support@shop.example> napsal:'],
    ['Hungarian', 'Shop <support@shop.example> ezt írta (időpont: 2026. márc. 2., H, 17:42):'],
    ['Romanian', 'lun., 2 mar. 2026, 17:42 Shop <support@shop.example> a scris:'],
    ['Turkish', 'Shop <support@shop.example>, 2 Mar 2026 Pzt, 17:42 tarihinde şunu yazdı:'],
    ['Russian', 'пн, 2 мар. 2026 г. в 17:42, Shop <support@shop.example>:'],
    ['Russian, older', '2 марта 2026 г., 17:42 пользователь Shop <support@shop.example> написал:'],
    ['Ukrainian', 'пн, 2 бер. 2026 р. о 17:42 Shop <support@shop.example> пише:'],
    ['Greek', 'Στις Δευ 2 Μαρ 2026 στις 17:42 Shop <support@shop.example> έγραψε:'],
    ['Hebrew', 'בתאריך יום ב׳, 2 במרץ 2026 ב-17:42 מאת Shop <support@shop.example>:'],
    [
      'Hebrew with bidi marks',
      '\u200fבתאריך יום ב׳, 2 במרץ 2026 ב-17:42 מאת \u202aShop\u202c\u200f <\u202asupport@shop.example\u202c\u200f>:\u202c',
    ],
    ['Chinese', 'Shop <support@shop.example> 于2026年3月2日周一 17:42写道：'],
    ['Taiwanese', 'Shop <support@shop.example> 於 2026年3月2日 週一 下午5:42寫道：'],
    ['Japanese', '2026年3月2日(月) 17:42 Shop <support@shop.example>:'],
    ['Korean', '2026년 3월 2일 (월) 오후 5:42, Shop <support@shop.example>님이 작성:'],
    ['Vietnamese', 'Vào Th 2, 2 thg 3, 2026 vào lúc 17:42 Shop <support@shop.example> đã viết:'],
    ['Indonesian', 'Pada tanggal Sen, 2 Mar 2026 17:42, Shop <support@shop.example> menulis:'],
  ])('%s', (_client, attribution) => {
    expect(visibleText(`It works now.\n\nJane\n\n${attribution}\n\n${quote}\n`)).toBe(
      'It works now.\n\nJane',
    );
  });
});

it('a list that begins with a date is no history', () => {
  const text = 'Date: 2 March\nFrom: Berlin\nTo: Munich\n\nPlease book it.';
  expect(visibleText(text)).toBe(text);
});

describe('text below a header block or separator is hidden to the end', () => {
  it.each([
    ['English', 'From: Shop\nSent: Monday, March 2, 2026 5:42 PM\nTo: Jane\nSubject: Order'],
    [
      'a rule above',
      '________________________________\nFrom: Shop <support@shop.example>\nSent: Monday, March 2, 2026 5:42 PM\nTo: Jane\nSubject: Order',
    ],
    ['bold words', '*From:* Shop\n*Sent:* Monday\n*To:* Jane\n*Subject:* Order'],
    [
      'GMX',
      'Gesendet: Montag, 02. März 2026 um 17:42 Uhr\nVon: "Shop" <support@shop.example>\nAn: jane@gmx.example\nBetreff: Order',
    ],
    ['German', 'Von: Shop\nGesendet: Montag, 2. März 2026 17:42\nAn: Jane\nBetreff: Order'],
    ['French', 'De : Shop\nEnvoyé : lundi 2 mars 2026 17:42\nÀ : Jane\nObjet : Order'],
    ['Spanish', 'De: Shop\nEnviado el: lunes, 2 de marzo de 2026 17:42\nPara: Jane\nAsunto: Order'],
    ['Italian', 'Da: Shop\nInviato: lunedì 2 marzo 2026 17:42\nA: Jane\nOggetto: Order'],
    ['Swedish', 'Från: Shop\nSkickat: den 2 mars 2026 17:42\nTill: Jane\nÄmne: Order'],
    ['Polish', 'Od: Shop\nWysłano: poniedziałek, 2 marca 2026 17:42\nDo: Jane\nTemat: Order'],
    ['Chinese', '发件人: Shop\n发送时间: 2026年3月2日 17:42\n收件人: Jane\n主题: Order'],
    ['Japanese', '差出人: Shop\n送信日時: 2026年3月2日 17:42\n宛先: Jane\n件名: Order'],
    ['paragraphs between', 'From: Shop\n\nSent: Monday\n\nTo: Jane\n\nSubject: Order'],
    ['original message', '-----Original Message-----'],
    ['ursprüngliche Nachricht', '-------- Ursprüngliche Nachricht --------'],
    ['a reply marker of a helpdesk', '##- Please type your reply above this line -##'],
  ])('%s', (_client, block) => {
    expect(visibleText(`It works now.\n\n${block}\n\nPlease restart the app.\n`)).toBe('It works now.');
  });
});

describe('new text stays visible', () => {
  it.each([
    [
      'a sentence that ends like an attribution',
      'On Monday your colleague wrote:\nThe device is broken.\nWhat now?',
    ],
    ['two header words in a sentence', 'From: Berlin\nTo: Paris\nWhen does it arrive?'],
    ['a quoted snippet with an answer below', 'You say\n> thirty days\nbut I bought it yesterday.'],
    ['sent from a place', 'Where is it?\nIt was sent from your warehouse on Monday.'],
    ['a rule in the middle', 'one\n----------\ntwo'],
    ['dashes as a list', 'I need\n-- a chair\n-- a desk'],
    ['a name under the text', 'Thanks,\nJane'],
  ])('%s', (_what, text) => expect(visibleText(text)).toBe(text));

  it('when all of it is quoted, and with a forwarded mail', () => {
    expect(visibleText(quote)).toBe(quote);
    const forward =
      'Please look.\n\n---------- Forwarded message ---------\nFrom: A <a@b.example>\nDate: today\nSubject: x\nTo: c\n\nHelp!';
    expect(visibleText(forward)).toBe(forward);
    const outlook = 'Please look.\n\nFrom: A\nSent: today\nTo: c\nSubject: x\n\nHelp!';
    expect(visibleText(outlook, ['forwarded'])).toBe(outlook);
  });
});

it('the history stays visible when the text announces replies inside it', () => {
  const text =
    'Hi, see my comments in red below.\n\nFrom: Shop\nSent: Monday\nTo: Jane\nSubject: Order\n\nDid you restart?\nYes.';
  expect(visibleText(text)).toBe(text);
});

it('spans are whole lines in order, with quotes apart from signatures', () => {
  const text = `Works.\n\n-- \nJane\n\nOn 3/2/26 17:42, Shop wrote:\n${quote}\n\nSent from my iPhone`;
  const spans = quotedSpans(text).map(({ start, end, kind }) => [kind, text.slice(start, end)]);
  expect(spans).toEqual([
    ['signature', '-- \nJane\n'],
    ['quote', `On 3/2/26 17:42, Shop wrote:\n${quote}`],
    ['signature', 'Sent from my iPhone'],
  ]);
});

describe('text whose history only the HTML shows', () => {
  const fold = '<details class="cs-quote"><summary>Quoted text</summary>Nork: Shop<br>Noiz: Monday</details>';

  it('ends where the visible HTML ends', () => {
    const text =
      'Kaixo,\n\nit *works* now 𝒳 (see <https://x.example/>).\n\nJane\n\nNork: Shop\nNoiz: Monday\n';
    const html = `<p>Kaixo,</p><p>it <b>works</b> now 𝒳 (see <a href="https://x.example/">https://x.example/</a>).</p><p>Jane</p>${fold}`;
    expect(visibleTextByHtml(text, html)).toBe(
      'Kaixo,\n\nit *works* now 𝒳 (see <https://x.example/>).\n\nJane',
    );
  });

  it('stays whole when it differs from the HTML', () => {
    expect(visibleTextByHtml('Hello\nJane', `<p>Kaixo</p>${fold}`)).toBe('Hello\nJane');
    expect(visibleTextByHtml('Hello', '<p>Hello</p>')).toBe('Hello');
    expect(visibleTextByHtml('', fold)).toBe('');
  });
});
