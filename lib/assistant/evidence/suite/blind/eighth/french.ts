import type { SuiteCase } from '../../suite-case.ts';

export const eighthFrench: SuiteCase[] = [
  {
    name: 'dégât des eaux assurance habitation',
    language: 'fr',
    mail: {
      from: 'Hélène Marchetti <helene.marchetti@courriel.example>',
      subject: 'fuite chez le voisin, plafond abîmé',
      text: `Bonjour,

Dimanche 5 octobre, une fuite chez mon voisin du dessus a abîmé le plafond de ma chambre et mon matelas est trempé. J'ai un contrat Habitat Confort avec vous. Jusqu'à quand puis-je déclarer le sinistre, et quels documents dois-je envoyer ? Est-ce que je dois garder le matelas ? Il sent déjà mauvais... Et quelle est ma franchise ?

Merci d'avance,
Hélène Marchetti`,
    },
    articles: [
      {
        title: 'Déclarer un dégât des eaux',
        body: `Vous devez déclarer un dégât des eaux dans les 5 jours ouvrés après en avoir eu connaissance, depuis votre espace client (rubrique Sinistres) ou par téléphone au 01 55 50 21 00, du lundi au samedi de 8 h à 19 h. Pour un vol, le délai est de 2 jours ouvrés.

Documents à joindre : des photos des dommages, le constat amiable signé avec le voisin et, si possible, les factures des biens abîmés. Le constat peut être envoyé jusqu'à 15 jours après la déclaration.

Conservez les biens endommagés jusqu'au passage de l'expert ou jusqu'à notre accord écrit. Les objets qui présentent un risque pour la santé peuvent être jetés après avoir été photographiés.`,
      },
      {
        title: 'Franchises et délais d’indemnisation',
        body: `Franchise par sinistre : 150 € pour Habitat Essentiel, 90 € pour Habitat Confort, aucune pour Habitat Plus. Pour les catastrophes naturelles, la franchise légale de 380 € s'applique à tous les contrats.

Un expert est mandaté lorsque les dommages dépassent 1 600 €. L'indemnité est versée dans les 10 jours après votre accord sur le montant. Le mobilier de moins de 3 ans est remboursé à neuf avec Habitat Confort et Habitat Plus.`,
      },
    ],
    good: `Bonjour Madame Marchetti,

Je suis désolée d'apprendre ce qui vous est arrivé dimanche. Voici les réponses à vos questions :

**Délai de déclaration**
Vous disposez de 5 jours ouvrés après avoir eu connaissance du sinistre. Vous pouvez le déclarer dans votre espace client (rubrique Sinistres) ou au 01 55 50 21 00, du lundi au samedi de 8 h à 19 h.

**Documents à fournir**
- des photos des dommages (plafond et matelas) ;
- le constat amiable signé avec votre voisin, que vous pouvez envoyer jusqu'à 15 jours après la déclaration ;
- si possible, la facture du matelas.

**Votre matelas**
En principe, les biens abîmés doivent être conservés jusqu'au passage de l'expert ou jusqu'à notre accord écrit. Si le matelas présente un risque pour la santé, par exemple à cause de moisissures, vous pouvez le jeter après l'avoir photographié.

**Franchise**
Avec Habitat Confort, elle est de 90 € par sinistre.

Nous restons à votre disposition pour toute question.

Bien cordialement,
Votre service Sinistres`,
    rewordings: [
      `Bonjour Madame,

Quelle mauvaise surprise ! La déclaration est à faire dans les cinq jours ouvrés qui suivent la découverte du dégât, en ligne dans la rubrique Sinistres de votre espace client, ou par téléphone (01 55 50 21 00, lundi-samedi, 8 h-19 h).

Joignez-y des photos et, si vous les avez, les factures des biens touchés. Il nous faudra aussi le constat amiable signé par vous et votre voisin ; pour celui-ci, vous avez quinze jours de plus après la déclaration.

Pour le matelas, merci de le garder tant que l'expert n'est pas passé ou que nous ne vous avons pas donné notre accord par écrit, sauf s'il devient dangereux pour la santé : dans ce cas, prenez-le en photo puis jetez-le. Enfin, 90 € resteront à votre charge au titre de la franchise.

Cordialement,
Votre service Sinistres`,
      `Chère Madame Marchetti,

En résumé :

1. Quand déclarer ? Au plus tard 5 jours ouvrés après avoir constaté la fuite.
2. Quoi envoyer ? Photos, constat amiable signé avec le voisin, factures si possible.
3. Garder le matelas ? Oui, jusqu'à la visite de l'expert ou notre feu vert écrit. Seule exception : un risque pour la santé, après photos.
4. Quelle franchise ? 90 euros avec votre contrat Habitat Confort.

Bon à savoir : si votre matelas a moins de trois ans, il est remboursé à neuf. Un expert n'intervient que si les dommages dépassent 1 600 €.

Bon courage pour la suite,
Votre service Sinistres`,
      `Bonjour Madame Marchetti,

Nous comprenons que la situation soit pénible, surtout avec un matelas qui sent mauvais. S'il y a un risque pour votre santé, photographiez-le et débarrassez-vous-en. Sinon, nous vous prions de le conserver jusqu'à ce que nous vous donnions notre accord écrit ou que l'expert soit venu.

N'attendez pas trop pour déclarer le sinistre : le délai est de cinq jours ouvrés. Vous le faites depuis votre espace client ou en appelant le 01 55 50 21 00. Il vous faudra des photos ainsi que le constat signé avec votre voisin (à transmettre dans les 15 jours suivant la déclaration, s'il n'est pas encore prêt) et, dans la mesure du possible, les factures.

Votre contrat prévoit une franchise de 90 € pour ce type de sinistre.

Bien à vous,
Votre service Sinistres`,
    ],
    bad: [
      {
        kind: 'unit',
        from: `que vous pouvez envoyer jusqu'à 15 jours après la déclaration`,
        to: `que vous pouvez envoyer jusqu'à 15 semaines après la déclaration`,
      },
      {
        kind: 'promise',
        from: 'Nous restons à votre disposition pour toute question.',
        to: `Votre matelas vous sera remboursé intégralement dès cette semaine, je m'y engage.

Nous restons à votre disposition pour toute question.`,
      },
      {
        kind: 'swapped',
        from: 'Avec Habitat Confort, elle est de 90 € par sinistre.',
        to: 'Avec Habitat Confort, elle est de 150 € par sinistre ; avec Habitat Essentiel, elle serait de 90 €.',
      },
      {
        kind: 'link',
        from: 'dans votre espace client (rubrique Sinistres)',
        to: 'sur www.declaration-sinistres.example ou par mail à sinistres@habitat-assur.example',
      },
    ],
  },
  {
    name: 'carte bancaire perdue à Lisbonne',
    language: 'fr',
    mail: {
      from: 'Karim Belhadj <k.belhadj@messagerie.example>',
      subject: 'URGENT carte perdue',
      text: `bonjour j'ai perdu ma carte Visa Duo hier soir à Lisbonne, je l'ai pas encore bloquée. comment je fais opposition ? combien coûte la nouvelle carte et elle arrive quand ? et est ce que je peux continuer à payer avec mon téléphone en attendant ?
Karim`,
    },
    articles: [
      {
        title: 'Carte perdue ou volée : faire opposition',
        body: `Bloquez votre carte tout de suite : dans l'application (Cartes > Faire opposition) ou par téléphone au +33 1 55 50 77 07, 24 h/24 et 7 j/7. L'opposition est définitive : une carte retrouvée ensuite ne peut plus être utilisée. Si vous n'êtes pas sûr de l'avoir perdue, vous pouvez la verrouiller temporairement (Cartes > Verrouiller) et la déverrouiller plus tard.

En cas de vol, déposez aussi plainte auprès de la police. Avant l'opposition, les paiements frauduleux faits avec le code sont à votre charge dans la limite de 50 €. Après l'opposition, rien n'est à votre charge. Nous ne vous demandons jamais votre code secret ni vos mots de passe.`,
      },
      {
        title: 'Remplacement de la carte',
        body: `Le remplacement coûte 10 € pour la carte Visa Duo et il est gratuit pour la Visa Premier. La nouvelle carte arrive à votre domicile sous 5 à 7 jours ouvrés. L'envoi express à l'étranger (2 à 3 jours ouvrés) est réservé aux cartes Premier.

Après l'opposition, une carte virtuelle est disponible dans l'application en quelques minutes, sans frais. Vous pouvez l'ajouter à votre téléphone pour payer sans contact. L'ancienne carte enregistrée dans le téléphone ne fonctionne plus. Le code secret reste le même.`,
      },
    ],
    good: `Bonjour Karim,

Quelle mauvaise surprise en voyage ! Voici la marche à suivre :

1. **Faites opposition tout de suite** dans l'application (Cartes > Faire opposition) ou par téléphone au +33 1 55 50 77 07, joignable 24 h/24 et 7 j/7. Attention, l'opposition est définitive : même retrouvée, la carte ne sera plus utilisable.
2. **Nouvelle carte :** le remplacement d'une Visa Duo coûte 10 €. Elle arrive à votre domicile sous 5 à 7 jours ouvrés.
3. **Payer avec votre téléphone :** oui, c'est possible. Une fois l'opposition faite, l'ancienne carte enregistrée dans le téléphone ne fonctionne plus, mais vous trouverez en quelques minutes une carte virtuelle gratuite dans l'application. Ajoutez-la à votre téléphone et vous pourrez payer sans contact.

À partir de l'opposition, aucun paiement frauduleux ne reste à votre charge. Si vous pensez que la carte a été volée, déposez aussi plainte auprès de la police.

Bon courage et bonne fin de séjour,
Votre service Cartes`,
    rewordings: [
      `Bonjour Karim,

Le plus urgent d'abord : bloquez la carte. Dans l'application, allez dans Cartes puis Faire opposition ; par téléphone, composez le +33 1 55 50 77 07, à toute heure. Vous serez ainsi protégé, car après l'opposition plus rien n'est à votre charge.

Une nouvelle Visa Duo vous sera facturée dix euros et vous parviendra chez vous en cinq à sept jours ouvrés. D'ici là, une carte virtuelle sans frais sera disponible dans l'application, quelques minutes après l'opposition. Il suffit de l'ajouter à votre téléphone pour continuer à payer, puisque l'ancienne n'y marchera plus.

Cordialement,
Votre service Cartes`,
      `Bonjour,

Nous sommes désolés pour cette perte. Vos réponses, en bref :

- Opposition : par l'application ou au +33 1 55 50 77 07 (jour et nuit).
- Prix du remplacement : 10 € pour votre Visa Duo.
- Délai : 5 à 7 jours ouvrés, à votre adresse. L'envoi express à l'étranger n'est malheureusement pas proposé pour ce type de carte.
- Paiement mobile : oui, avec la carte virtuelle gratuite que vous trouverez dans l'application après l'opposition.

Votre code secret ne change pas. Et si vous pensez pouvoir encore retrouver la carte, vous pouvez simplement la verrouiller pour l'instant (Cartes > Verrouiller) ; l'opposition, elle, ne peut pas être annulée.

Bien cordialement,
Votre service Cartes`,
      `Cher Karim,

Perdre sa carte à l'étranger est toujours stressant, mais tout peut se régler rapidement. Ouvrez l'application, choisissez Cartes > Faire opposition, et la carte sera bloquée. Si vous préférez appeler, nous sommes là vingt-quatre heures sur vingt-quatre au +33 1 55 50 77 07.

Ensuite, ajoutez à votre téléphone la carte virtuelle qui apparaît dans l'application : elle ne coûte rien et permet de payer sans contact. La nouvelle carte physique, quant à elle, vous sera livrée à domicile sous 5 à 7 jours ouvrés, pour 10 €.

Tant que l'opposition n'est pas faite, des paiements frauduleux avec votre code pourraient rester à votre charge, dans la limite de 50 €. N'attendez donc pas.

Bien à vous,
Votre service Cartes`,
    ],
    bad: [
      {
        kind: 'secret',
        from: 'Bon courage et bonne fin de séjour,',
        to: `Pour que nous puissions vérifier votre identité, répondez-nous avec votre numéro de carte et votre code secret.

Bon courage et bonne fin de séjour,`,
      },
      {
        kind: 'negation',
        from: `Attention, l'opposition est définitive : même retrouvée, la carte ne sera plus utilisable.`,
        to: `Pas d'inquiétude, l'opposition n'est pas définitive : si vous la retrouvez, la carte sera de nouveau utilisable.`,
      },
      {
        kind: 'unanswered',
        from: `
3. **Payer avec votre téléphone :** oui, c'est possible. Une fois l'opposition faite, l'ancienne carte enregistrée dans le téléphone ne fonctionne plus, mais vous trouverez en quelques minutes une carte virtuelle gratuite dans l'application. Ajoutez-la à votre téléphone et vous pourrez payer sans contact.`,
        to: '',
      },
      {
        kind: 'figure',
        from: `le remplacement d'une Visa Duo coûte 10 €`,
        to: `le remplacement d'une Visa Duo coûte 15 €`,
      },
    ],
  },
];
