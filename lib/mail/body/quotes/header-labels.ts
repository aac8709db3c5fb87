export type HeaderKind = 'from' | 'date' | 'to' | 'cc' | 'subject';

const labels: Record<HeaderKind, string> = {
  from: 'from|von|de|da|från|fra|van|od|от|от кого|отправитель|від|发件人|寄件者|寄件人|差出人|送信者|보낸 사람|보낸사람|kimden|gönderen|lähettäjä|feladó|από|expéditeur|remitente|remetente|mittente|nadawca|odesílatel|avsändare|afzender|מאת|من',
  date: 'date|sent|sent on|gesendet|gesendet am|datum|envoyé|envoyé le|enviado|enviado el|enviado em|enviada|enviada em|fecha|data|inviato|inviato il|skickat|sendt|verzonden|wysłano|dato|дата|отправлено|дата отправки|надіслано|发送时间|日期|傳送時間|寄件日期|送信日時|日時|日付|보낸 날짜|보낸날짜|날짜|tarih|gönderildi|lähetetty|päivämäärä|dátum|odesláno|elküldve|ημερομηνία|נשלח|تاريخ',
  to: 'to|an|à|a|para|till|til|aan|do|кому|收件人|收件者|宛先|받는 사람|받는사람|kime|vastaanottaja|címzett|komu|către|προς|destinataire|destinatario|destinatário|אל|إلى',
  cc: 'cc|kopie|copie|kopia|copia|cópia|копия|копія|抄送|副本|참조|bilgi|kopio|másolat|κοινοποίηση',
  subject:
    'subject|betreff|objet|asunto|oggetto|assunto|ämne|emne|onderwerp|temat|тема|主题|主題|主旨|件名|제목|konu|aihe|tárgy|předmět|subiect|θέμα|נושא|الموضوع',
};

/** Header names in lower case, in the languages of mail clients, with the header they mean. */
export const headerLabels = new Map(
  Object.entries(labels).flatMap(([kind, list]) =>
    list.split('|').map((word) => [word, kind as HeaderKind] as const),
  ),
);
