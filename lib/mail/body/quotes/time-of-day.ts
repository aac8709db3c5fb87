/** A time of day as mail clients write it: 17:42, 17.42, 17h42, 5 PM, 17時42分. */
export const timeOfDay =
  /(?<![\p{Nd}.:])\p{Nd}{1,2}(?:\s?[:h時시点點]\s?|\.)\p{Nd}{2}(?![\p{Nd}.])|(?<!\p{Nd})\p{Nd}{1,2}\s?(?:[ap]\.?m\b|uhr\b|時|시|点|點)/iu;
