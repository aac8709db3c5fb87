export type HeaderKind = 'from' | 'date' | 'to' | 'cc' | 'subject';

const labels: Record<HeaderKind, string> = {
  from: 'from|von|de|da|från|fra|van|od|от|от кого|отправитель|від|від кого|发件人|寄件者|寄件人|差出人|送信者|보낸 사람|보낸사람|kimden|gönderen|lähettäjä|feladó|küldő|από|expéditeur|remitente|remetente|mittente|nadawca|odesílatel|odosielateľ|avsändare|afzender|מאת|من|de la|šalje|pošiljatelj|пошиљалац|од|จาก|từ|dari|nuo|no|saatja|kellelt|frá|nga|از|प्रेषक',
  date: 'date|sent|sent on|gesendet|gesendet am|datum|envoyé|envoyé le|enviado|enviado el|enviado em|enviada|enviada em|fecha|data|inviato|inviato il|skickat|sendt|verzonden|wysłano|dato|дата|отправлено|дата отправки|надіслано|发送时间|發送時間|日期|傳送時間|寄件日期|送信日時|日時|日付|보낸 날짜|보낸날짜|날짜|tarih|gönderildi|gönderme tarihi|lähetetty|lähetyspäivä|päivämäärä|dátum|odesláno|odoslané|elküldve|küldve|ημερομηνία|στάλθηκε|απεστάλη|נשלח|תאריך|تاريخ|التاريخ|تاريخ الإرسال|تم الإرسال|أرسل|أُرسل|trimis|trimis la|изпратено|poslano|poslato|послато|испратено|ส่ง|ส่งเมื่อ|วันที่|đã gửi|gửi|ngày|dikirim|terkirim|dihantar|tanggal|išsiųsta|nosūtīts|datums|saatmisaeg|saadetud|kuupäev|enviat|enviat el|dërguar|ارسال|भेजा गया',
  to: 'to|an|à|a|para|till|til|aan|do|кому|收件人|收件者|宛先|받는 사람|받는사람|kime|alıcı|vastaanottaja|címzett|komu|către|catre|προς|destinataire|destinatario|destinatário|destinatari|אל|إلى|до|за|za|prima|ถึง|đến|tới|kepada|ke|kam|iki|adressaat|saaja|kellele|per a|drejtuar|به|प्रति',
  cc: 'cc|kopie|copie|kopia|copia|cópia|копия|копие|копія|抄送|副本|참조|bilgi|kopio|másolat|másolatot kap|κοινοποίηση|κοιν|kópia|kopija|kp|v vednost|สำเนา|สำเนาถึง|sao chép|salinan|koopia|a/c|kopi|עותק|نسخة|نسخة إلى',
  subject:
    'subject|betreff|objet|asunto|oggetto|assunto|ämne|emne|onderwerp|temat|тема|主题|主題|主旨|件名|제목|konu|aihe|tárgy|předmět|predmet|subiect|θέμα|נושא|הנדון|الموضوع|относно|zadeva|предмет|เรื่อง|หัวเรื่อง|chủ đề|subjek|perihal|tema|tēma|temats|teema|assumpte|efni|subjekti|موضوع|विषय',
};

/** Header names in lower case, in the languages of mail clients, with the header they mean. */
export const headerLabels = new Map(
  Object.entries(labels).flatMap(([kind, list]) =>
    list.split('|').map((word) => [word, kind as HeaderKind] as const),
  ),
);
