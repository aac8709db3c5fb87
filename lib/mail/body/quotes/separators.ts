const original =
  /^[-_=*\s]{2,}\s*(?:original (?:message|appointment|e-?mail)|ursprüngliche (?:nachricht|e-?mail)|originalnachricht|message d[’']origine|message original|mensaje original|messaggio originale|mensagem original|oorspronkelijk bericht|ursprungligt meddelande|originalmeddelande|oprindelig meddelelse|opprinnelig melding|(?:wiadomość oryginalna|oryginalna wiadomość)|исходное сообщение|оригинальное сообщение|原始邮件|原始郵件|原始訊息|元のメッセージ|원본 메시지|orijinal (?:mesaj|ileti)|alkuperäinen viesti|eredeti üzenet|původní (?:zpráva|e-?mail)|mesaj(?:ul)? original|pôvodná (?:správa|e-?mail)|оригинално съобщение|izvorna poruka|originalna poruka|izvirno sporočilo|ข้อความ(?:เดิม|ต้นฉบับ|ดั้งเดิม)|(?:thư|tin nhắn) gốc|pesan asli|pradinis (?:laiškas|pranešimas)|(?:sākotnējais|oriģinālais) ziņojums|algne (?:kiri|sõnum)|missatge original|(?:вихідне|оригінальне) повідомлення|αρχικό μήνυμα|הודעה מקורית|الرسالة الأصلية|reply message|antwort-?nachricht)\s*[-_=*\s]*$/i;

const forwarded =
  /^(?:[-_=*\s]*)(?:begin forwarded message|(?:forwarded|fwd) (?:message|by|conversation)|(?:anfang der )?weitergeleitete(?:n)? (?:nachricht|e-?mail)|(?:début du )?message (?:transféré|réexpédié)|mensaje reenviado|inicio del mensaje reenviado|messaggio inoltrato|inizio messaggio inoltrato|mensagem (?:encaminhada|reencaminhada)|doorgestuurd bericht|begin doorgestuurd bericht|vidarebefordrat (?:meddelande|brev)|videresendt (?:meddelelse|melding|besked)|(?:przekazana|przesłana dalej) wiadomość|(?:начало переадресованного сообщения|пересылаемое сообщение|пересланное сообщение)|转发(?:的)?邮件(?:信息)?|轉寄的郵件|転送メッセージ|전달된 메(?:일|시지)|iletilen (?:mesaj|ileti)|välitetty viesti|továbbított üzenet|přeposlaná zpráva|mesaj redirecționat)\b.{0,80}$/iu;

const rule = /^[-_=*~]{3,}$/;
const marker = /^[>\s]*#{2,}\s?-.{3,120}-\s?#{2,}$/;

/** `-----Original Message-----` in many languages: begins the quoted history. */
export const isOriginalSeparator = (text: string) => original.test(text);

/** `Begin forwarded message:` in many languages: begins content, not history. */
export const isForwardSeparator = (text: string) => text.length < 200 && forwarded.test(text);

/** A line of dashes or underscores, which belongs to what follows. */
export const isRule = (text: string) => rule.test(text);

/** A helpdesk's reply marker: `##- Reply above this line -##`. */
export const isReplyMarker = (text: string) => marker.test(text);
