import type { password as english } from '../en/password.ts';
import type { TranslationOf } from '../translation.ts';

export const password: TranslationOf<typeof english> = {
  faults: {
    too_short: 'Das Passwort muss mindestens {min, number} Zeichen lang sein.',
    too_long: 'Das Passwort darf höchstens {max, number} Zeichen lang sein.',
    guessable: 'Das Passwort ist zu leicht zu erraten.',
  },
  advice: 'Gut sind mehrere Wörter, die nichts miteinander zu tun haben.',
  warnings: {
    straightRow: 'Gerade Tastenreihen sind leicht zu erraten.',
    keyPattern: 'Kurze Tastaturmuster sind leicht zu erraten.',
    simpleRepeat: 'Wiederholte Zeichen wie „aaa“ sind leicht zu erraten.',
    extendedRepeat: 'Wiederholte Muster wie „abcabcabc“ sind leicht zu erraten.',
    sequences: 'Reihen wie „abc“ oder „6543“ sind leicht zu erraten.',
    recentYears: 'Jahreszahlen der letzten Zeit sind leicht zu erraten.',
    dates: 'Daten sind leicht zu erraten.',
    topTen: 'Es ist eines der zehn häufigsten Passwörter.',
    topHundred: 'Es ist eines der hundert häufigsten Passwörter.',
    common: 'Es ist ein häufiges Passwort.',
    similarToCommon: 'Es ähnelt einem häufigen Passwort.',
    wordByItself: 'Ein einzelnes Wort ist leicht zu erraten.',
    namesByThemselves: 'Ein einzelner Name ist leicht zu erraten.',
    commonNames: 'Häufige Namen sind leicht zu erraten.',
    userInputs: 'Es enthält Ihren Namen, Ihre Adresse oder den Namen dieses Produkts.',
    pwned: 'Es ist bei einem Datenleck bekannt geworden.',
  },
};
