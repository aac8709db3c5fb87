import { describe, expect, it } from 'vitest';
import { attributionLanguages, attributionLine } from '../reply/attribution-line.ts';
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
    ...attributionLanguages.map((language) => [
      `our own in ${language}`,
      attributionLine({ name: 'Shop', address: 'support@shop.example' }, new Date('2026-03-02'), language),
    ]),
    ['Slovak', 'po 2. 3. 2026 o 17:42 Shop <support@shop.example> napísal(a):'],
    ['Bulgarian', 'На пн, 2.03.2026 г. в 17:42 Shop <support@shop.example> написа:'],
    ['Croatian', 'pon, 2. ožu 2026. u 17:42 Shop <support@shop.example> napisao je:'],
    ['Slovenian', 'V pon., 2. mar. 2026 ob 17:42 je oseba Shop <support@shop.example> napisala:'],
    ['Lithuanian', '2026-03-02, pr, 17:42 Shop <support@shop.example> rašė:'],
    [
      'Latvian',
      'pirmd., 2026. g. 2. marts, plkst. 17:42 — lietotājs Shop (<support@shop.example>) rakstīja:',
    ],
    ['Estonian', 'Kuupäev E, 2. märts 2026 kell 17:42 kirjutas Shop <support@shop.example>:'],
    ['Catalan', 'Missatge de Shop <support@shop.example> del dia dl., 2 de març 2026 a les 17:42:'],
    ['Thai', 'เมื่อ จ. 2 มี.ค. 2026 เวลา 17:42 Shop <support@shop.example> เขียนว่า:'],
    ['Arabic', 'في الاثنين، 2 مارس 2026 في 5:42 م تمت كتابة ما يلي بواسطة Shop <support@shop.example>:'],
    [
      'Yahoo in German',
      'Am Montag, 2. März 2026 um 17:42:01 MEZ hat Shop <support@shop.example> Folgendes geschrieben:',
    ],
    ['Outlook in German', 'Shop <support@shop.example> hat am 02.03.2026 17:42 CET geschrieben:'],
    ['Apple Mail in Ukrainian', '2 бер. 2026 р. о 17:42 Shop <support@shop.example> пише:'],
    ['Indonesian', 'Pada tanggal Sen, 2 Mar 2026 17:42, Shop <support@shop.example> menulis:'],
  ])('%s', (_client, attribution) => {
    expect(visibleText(`It works now.\n\nJane\n\n${attribution}\n\n${quote}\n`)).toBe(
      'It works now.\n\nJane',
    );
    const unmarked = quote.replaceAll('> ', '');
    expect(visibleText(`It works now.\n\nJane\n\n${attribution}\n\n${unmarked}\n`)).toBe(
      'It works now.\n\nJane',
    );
  });
});

it('a list that begins with a date is no history', () => {
  const text = 'Date: 2 March\nFrom: Berlin\nTo: Munich\n\nPlease book it.';
  expect(visibleText(text)).toBe(text);
});

describe('text below a header block or separator is hidden to the end', () => {
  const languages: [language: string, from: string, date: string, to: string, subject: string][] = [
    ['English', 'From', 'Sent: Monday, March 2, 2026 5:42 PM', 'To', 'Subject'],
    ['German', 'Von', 'Gesendet: Montag, 2. März 2026 17:42', 'An', 'Betreff'],
    ['French', 'De ', 'Envoyé : lundi 2 mars 2026 17:42', 'À ', 'Objet '],
    ['Spanish', 'De', 'Enviado el: lunes, 2 de marzo de 2026 17:42', 'Para', 'Asunto'],
    ['Catalan', 'De', 'Enviat el: dilluns, 2 de març de 2026 17:42', 'Per a', 'Assumpte'],
    ['Italian', 'Da', 'Inviato: lunedì 2 marzo 2026 17:42', 'A', 'Oggetto'],
    ['Portuguese', 'De', 'Enviado: 2 de março de 2026 17:42', 'Para', 'Assunto'],
    ['Dutch', 'Van', 'Verzonden: maandag 2 maart 2026 17:42', 'Aan', 'Onderwerp'],
    ['Swedish', 'Från', 'Skickat: den 2 mars 2026 17:42', 'Till', 'Ämne'],
    ['Danish', 'Fra', 'Sendt: 2. marts 2026 17.42', 'Til', 'Emne'],
    ['Finnish', 'Lähettäjä', 'Lähetetty: maanantai 2. maaliskuuta 2026 17.42', 'Vastaanottaja', 'Aihe'],
    ['Polish', 'Od', 'Wysłano: poniedziałek, 2 marca 2026 17:42', 'Do', 'Temat'],
    ['Czech', 'Od', 'Odesláno: 2. března 2026 17:42', 'Komu', 'Předmět'],
    ['Slovak', 'Od', 'Odoslané: pondelok 2. marca 2026 17:42', 'Komu', 'Predmet'],
    ['Slovenian', 'Od', 'Poslano: ponedeljek, 02. marec 2026 17:42', 'Za', 'Zadeva'],
    ['Croatian', 'Šalje', 'Poslano: 2. ožujka 2026. 17:42', 'Prima', 'Predmet'],
    ['Hungarian', 'Feladó', 'Elküldve: 2026. március 2., hétfő 17:42', 'Címzett', 'Tárgy'],
    ['Romanian', 'De la', 'Trimis: luni, 2 martie 2026 17:42', 'Către', 'Subiect'],
    ['Bulgarian', 'От', 'Изпратено: понеделник, 2 март 2026 г. 17:42', 'До', 'Относно'],
    ['Russian', 'От', 'Отправлено: 2 марта 2026 г. 17:42', 'Кому', 'Тема'],
    ['Ukrainian', 'Від', 'Надіслано: 2 березня 2026 р. 17:42', 'Кому', 'Тема'],
    ['Greek', 'Από', 'Στάλθηκε: Δευτέρα, 2 Μαρτίου 2026 5:42 μμ', 'Προς', 'Θέμα'],
    ['Turkish', 'Kimden', 'Gönderildi: 2 Mart 2026 Pazartesi 17:42', 'Kime', 'Konu'],
    ['Lithuanian', 'Nuo', 'Išsiųsta: 2026 m. kovo 2 d. 17:42', 'Kam', 'Tema'],
    ['Latvian', 'No', 'Nosūtīts: pirmdiena, 2026. gada 2. marts 17:42', 'Kam', 'Tēma'],
    ['Estonian', 'Saatja', 'Saatmisaeg: esmaspäev, 2. märts 2026 17:42', 'Adressaat', 'Teema'],
    ['Indonesian', 'Dari', 'Dikirim: 02 Maret 2026 17:42', 'Kepada', 'Subjek'],
    ['Vietnamese', 'Từ', 'Đã gửi: Thứ Hai, 2 tháng 3, 2026 17:42', 'Đến', 'Chủ đề'],
    ['Vietnamese, decomposed', 'Từ'.normalize('NFD'), 'Ngày: 2/3/2026 17:42', 'Đến', 'Chủ đề'],
    ['Thai', 'จาก', 'ส่ง: 2 มีนาคม 2569 17:42', 'ถึง', 'เรื่อง'],
    ['Hebrew', 'מאת', 'נשלח: יום שני 02 מרץ 2026 17:42', 'אל', 'נושא'],
    ['Arabic', 'من', 'تاريخ الإرسال: 2 مارس, 2026 05:42 م', 'إلى', 'الموضوع'],
    ['Chinese', '发件人', '发送时间: 2026年3月2日 17:42', '收件人', '主题'],
    ['Taiwanese', '寄件者', '寄件日期: 2026年3月2日 下午 05:42', '收件者', '主旨'],
    ['Japanese', '差出人', '送信日時: 2026年3月2日 17:42', '宛先', '件名'],
    ['Korean', '보낸 사람', '보낸 날짜: 2026년 3월 2일 오후 5:42', '받는 사람', '제목'],
  ];
  it.each([
    ...languages.map(([language, from, date, to, subject]) => [
      language,
      `${from}: Shop <support@shop.example>\n${date}\n${to}: Jane\n${subject}: Order`,
    ]),
    [
      'a rule above',
      '________________________________\nFrom: Shop <support@shop.example>\nSent: Monday, March 2, 2026 5:42 PM\nTo: Jane\nSubject: Order',
    ],
    ['stars', '*From:* Shop\n*Sent:* 2 March 2026\n*To:* jane@gmx.example\n*Subject:* Order'],
    [
      'an address on the next line',
      'From: Shop\n<support@shop.example>\nSent: 2 March 2026 17:42\nTo: Jane\nSubject: Order',
    ],
    [
      'GMX',
      'Gesendet: Montag, 02. März 2026 um 17:42 Uhr\nVon: "Shop" <support@shop.example>\nAn: jane@gmx.example\nBetreff: Order',
    ],
    ['paragraphs between', 'From: support@shop.example\n\nSent: Monday, 5 PM\n\nTo: Jane\n\nSubject: Order'],
    ['original message', '-----Original Message-----'],
    ['ursprüngliche Nachricht', '-------- Ursprüngliche Nachricht --------'],
    ['a reply marker of a helpdesk', '##- Please type your reply above this line -##'],
    [
      'an attribution of Yahoo',
      'On Monday, March 2, 2026 at 05:42:01 PM GMT+1, Shop <support@shop.example> wrote:',
    ],
    [
      'an attribution, wrapped',
      'On Mon, 2 Mar 2026 at 17:42, The Support Department of Shop\n<support@shop.example>\nwrote:',
    ],
    ['an attribution without an address', 'Am 02.03.26 um 17:42 schrieb Shop:'],
  ])('%s', (_client, block) => {
    expect(visibleText(`It works now.\n\n${block}\n\nPlease restart the app.\n`)).toBe('It works now.');
  });

  it('without a blank line above', () => {
    const german =
      'Am Dienstag, 3. März 2026 um 10:12:01 MEZ hat Shop <support@shop.example> Folgendes geschrieben:';
    expect(visibleText(`Ja.\n${german}  \n \n Bitte neu starten.`)).toBe('Ja.');
    const yahoo = 'On Tuesday, March 3, 2026 at 10:12:01 AM GMT+1, Shop <support@shop.example> wrote:  ';
    expect(visibleText(`It works now.\n${yahoo}\n \n Please restart the app.`)).toBe('It works now.');
    const headers = 'From: Shop <support@shop.example>\nSent: 2 March 2026 17:42\nTo: Jane\nSubject: Order';
    expect(visibleText(`It works now.\n${headers}\nPlease restart the app.`)).toBe('It works now.');
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
    ['text below two dashes', 'Thanks.\n\n--\n\nOrder 2 did not come at all. I want my money back.'],
    ['text below an em dash', 'Thanks.\n—\nOrder 2 did not come'],
    ['text below underscores', 'Thanks.\n___\nOrder 2 did not come'],
    ['text below stars', 'Thanks.\n***\nOrder 2 did not come'],
    ['text below equals signs', 'Thanks.\n===\nOrder 2 did not come'],
    ['a request under a delimiter', 'Thanks.\n\n-- \nPlease call me\n+49 30 1234567'],
    ['a question under a delimiter', 'Thanks.\n\n-- \nJane\nWhere is order 2?'],
    ['a sentence under a delimiter', 'Thanks.\n\n-- \nOrder 2 did not come at all'],
    ['a long text under a delimiter', `Thanks.\n\n-- \n${'Jane\n'.repeat(7)}`.trim()],
    ['a name under two dashes', 'Thanks.\n\n--\nJane'],
    ['text below a phone’s line', 'Thanks.\n\nSent from my iPhone\n\nOrder 2 did not come'],
    ['a request for Outlook', 'Get Outlook for Android working please'],
    ['a sentence about a phone', 'Thanks.\nSent from my phone, but it never arrived'],
    ['lines marked by the writer', 'It still fails when I run:\n\n> npm install\n> npm start'],
    ['a difference of files', 'This is my change:\n\n> const a = 1;\n< const a = 2;\n> const b = 1;'],
    [
      'a booking',
      'The dates are:\n\nFrom: 1 May 2026\nTo: 5 May 2026\nSubject: Double room\n\nMay my dog come?',
    ],
    [
      'a booking with times',
      'From: Berlin\nDate: 1 May 17:42\nTo: Munich\nSubject: Trip\n\nMay my dog come?',
    ],
    ['headers without addresses', 'Hi\n\nFrom: Shop\nSent: Monday\nTo: Jane\nSubject: Order\n\nCancel it.'],
    [
      'what somebody wrote on a day',
      'On Monday, 2 March, Bob of yours wrote:\nYou get a refund.\nWhere is it?',
    ],
    ['a postscript', 'Regards,\nJane\n\nP.S. Cancel order 2.'],
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

describe('a signature at the end is hidden', () => {
  it.each([
    ['below the delimiter', '-- \nJane Doe\nHead of Things'],
    ['below two dashes, with a number', '--\nJane Doe\nShop & Sons Ltd\n+49 30 1234567'],
    ['below an em dash, with an address', '—\nJane Doe\njane@customer.example'],
    ['of a phone', 'Sent from my iPhone'],
    ['of a phone, with an excuse', 'Sent from my mobile device, please excuse any typos.'],
    ['of Outlook', 'Get Outlook for Android<https://aka.ms/AAb9ysg>'],
    ['of a person and a phone', '-- \nJane\n\nVon meinem iPhone gesendet'],
  ])('%s', (_whose, signature) => expect(visibleText(`It works now.\n\n${signature}`)).toBe('It works now.'));
});

it('the history stays visible when the text announces replies inside it', () => {
  const text =
    'Hi, see my comments in red below.\n\nFrom: Shop <support@shop.example>\nSent: Monday 17:42\nTo: Jane\nSubject: Order\n\nDid you restart?\nYes.';
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
  const fold =
    '<details class="cs-quote"><summary>Earlier mail</summary>Nork: Shop<br>Noiz: Monday</details>';

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
