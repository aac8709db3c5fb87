import type { SuiteCase } from '../../suite-case.ts';

export const tenthFrenchMore: SuiteCase[] = [
  {
    name: 'fr-association-don-recu-adhesion',
    language: 'fr',
    mail: {
      from: 'martine.auber@laposte-exemple.example',
      subject: 'Reçu fiscal pas arrivé',
      text: `Bonjour à toute l'équipe,

J'ai fait un don de 150 € le 8 novembre et payé mon adhésion (25 €) le 3 février de la même année. On est mi-janvier et je n'ai toujours pas de reçu fiscal, est-ce normal ? Le reçu portera-t-il aussi sur l'adhésion ? Dites-moi aussi jusqu'à quand je suis adhérente, je ne m'y retrouve plus. Et combien ce don me coûte-t-il réellement après réduction d'impôt, je suis imposable.

Bien amicalement
Martine Auber`,
    },
    articles: [
      {
        title: 'Dons et reçus fiscaux',
        body: `Un don à notre association ouvre droit à une réduction d'impôt de 66 % de son montant, dans la limite de 20 % du revenu imposable. Nous établissons les reçus fiscaux une fois par an : ils sont déposés dans votre espace donateur au plus tard le 31 mars de l'année suivante. Un reçu est établi à partir de 10 € de dons par an. Sur demande, nous l'envoyons aussi par courrier, sans frais. Un duplicata peut être téléchargé pendant six ans.`,
      },
      {
        title: 'Adhésion',
        body: `L'adhésion coûte 25 € par an, 12 € pour les étudiants et les demandeurs d'emploi. Elle est valable douze mois à compter du jour du paiement et n'est pas renouvelée automatiquement. Nous vous envoyons un rappel 30 jours avant la fin. Comme l'adhésion donne droit à des avantages (entrée aux conférences, prêt de matériel), elle n'ouvre pas droit à un reçu fiscal.`,
      },
    ],
    good: `Bonjour Madame,

Un grand merci pour votre générosité ! Soyez rassurée, il est tout à fait normal que vous n'ayez encore rien reçu : les reçus sont établis une fois par an et déposés dans votre espace donateur au plus tard le 31 mars. Si vous préférez le papier, dites-le-nous et nous vous l'enverrons aussi par courrier, sans frais.

Le reçu portera uniquement sur le don de 150 €. L'adhésion n'y figurera pas, car elle donne droit à des avantages et n'ouvre pas droit à un reçu fiscal.

Votre adhésion, réglée le 3 février, vaut douze mois à compter de ce jour ; elle se termine donc début février prochain. Elle n'est pas renouvelée automatiquement.

Enfin, la réduction d'impôt est de 66 %, soit 99 € pour votre don, dans la limite de 20 % de votre revenu imposable. Il vous revient donc en réalité à 51 €.

Bien amicalement`,
    rewordings: [
      `Chère Madame Auber,

1. Le reçu : pas d'inquiétude, nous les mettons à disposition jusqu'au 31 mars de l'année qui suit le don, dans l'espace donateur.
2. L'adhésion : elle n'est pas comprise dans le reçu.
3. Sa durée : un an à partir du paiement du 3 février, elle court donc encore quelques semaines.
4. Le coût réel du don : 150 € moins 66 %, ce qui fait 51 €, pourvu que vos dons ne dépassent pas 20 % de votre revenu imposable.

Avec nos remerciements`,
      `Bonjour Martine, mi-janvier, c'est encore tôt ! Les reçus fiscaux de l'année écoulée arrivent dans les espaces donateurs le 31 mars au plus tard, celui de votre don du 8 novembre aussi. Votre cotisation de 25 €, elle, ne peut pas donner lieu à un reçu, puisqu'elle est liée à des avantages comme l'entrée aux conférences ou le prêt de matériel. Vous restez adhérente jusqu'au début de février, douze mois après votre paiement ; comme rien n'est reconduit d'office, ce sera à vous de renouveler si vous le souhaitez. Et après une réduction d'impôt de 99 €, votre don ne vous aura coûté que 51 €, sous réserve du plafond de 20 % du revenu imposable.`,
      `Madame,

Nous accusons réception de votre message et vous remercions de votre don. Conformément à nos règles, le reçu correspondant sera disponible dans votre espace donateur au plus tard le 31 mars ; il n'y a donc pas de retard. Seuls les dons donnent lieu à un reçu, l'adhésion en est exclue. Cette dernière est valable douze mois depuis le 3 février, jour de votre paiement, et prend donc fin au début de février. Quant à l'avantage fiscal, il s'élève à 66 % du montant versé : sur 150 €, la réduction atteint 99 € et il reste 51 € à votre charge, sous réserve de la limite de 20 % du revenu imposable.

Veuillez agréer, Madame, nos salutations distinguées.`,
    ],
    bad: [
      {
        kind: 'negation',
        from: "Elle n'est pas renouvelée automatiquement.",
        to: 'Elle sera ensuite reconduite automatiquement.',
      },
      {
        kind: 'promise',
        from: "Si vous préférez le papier, dites-le-nous et nous vous l'enverrons aussi par courrier, sans frais.",
        to: "Exceptionnellement, nous vous l'enverrons dès demain par courrier.",
      },
      {
        kind: 'link',
        from: 'déposés dans votre espace donateur au plus tard le 31 mars',
        to: 'déposés sur https://recus.mon-don-facile.fr au plus tard le 31 mars',
      },
      {
        kind: 'source',
        from: 'Le reçu portera uniquement sur le don de 150 €.',
        to: "Le reçu portera uniquement sur le don de 150 €, et nous le transmettrons directement à l'administration fiscale.",
      },
    ],
  },
  {
    name: 'fr-notes-de-frais-plafonds-et-delais',
    language: 'fr',
    mail: {
      from: 'thomas.belin@verrerie-sud.example',
      subject: 'note de frais déplacement',
      text: `Bonjour, je suis rentré hier (2 juin) de trois jours à Paris. L'hôtel était à 152 € la nuit, deux nuits. Est-ce que tout est remboursé ? J'ai aussi roulé 80 km avec ma voiture perso pour aller à la gare et revenir, ça donne combien ? J'ai perdu le ticket d'un restau. Et quand est-ce que je verrai l'argent ? Merci, Thomas`,
    },
    articles: [
      {
        title: 'Plafonds et justificatifs',
        body: `Repas : 20 € par repas. Hôtel : 110 € par nuit en province, 140 € à Paris. Ce qui dépasse le plafond reste à la charge du salarié, sauf accord écrit du responsable avant le déplacement. Véhicule personnel : 0,45 € par kilomètre. Chaque dépense demande la photo lisible d'un justificatif. En cas de perte, remplissez une déclaration sur l'honneur (Notes de frais > Justificatif perdu), possible deux fois par an et jusqu'à 30 € chacune.`,
      },
      {
        title: 'Délais et remboursement',
        body: `Une note de frais doit être envoyée dans les 60 jours qui suivent la dépense. Le responsable a 5 jours ouvrés pour la valider. Les notes validées avant le 8 du mois sont remboursées le 10, celles validées entre le 8 et le 22 le 25 du même mois, les suivantes le 10 du mois d'après. Les montants sont virés avec la mention « NDF ».`,
      },
      {
        title: 'Tolérance de validation (service paie)',
        audience: 'internal',
        body: `Un dépassement de moins de 10 % du plafond hôtel est accepté par le service paie sans remarque. Au-delà, la note est renvoyée au responsable, qui doit motiver son accord. Cette tolérance ne doit pas être communiquée aux salariés.`,
      },
    ],
    good: `Bonjour Thomas,

Bon retour ! Pour l'hôtel à Paris, le plafond est de 140 € par nuit. Vos deux nuits seront donc remboursées à hauteur de 280 €, et les 24 € restants sont à votre charge, sauf si votre responsable vous avait donné son accord par écrit avant le départ. Dans ce cas, joignez-le à la note.

Pour la voiture, le calcul est simple : 80 km à 0,45 € par kilomètre font 36 €.

Le ticket perdu n'est pas un drame. Passez par Notes de frais > Justificatif perdu pour remplir une déclaration sur l'honneur, à condition que la dépense ne dépasse pas 30 € et que vous n'en ayez pas déjà fait deux cette année. Notez que les repas sont remboursés jusqu'à 20 €.

La date du virement dépend de la validation, pour laquelle votre responsable dispose de 5 jours ouvrés. Si elle intervient avant le 8 juin, l'argent part le 10 ; entre le 8 et le 22, ce sera le 25 juin.

Bien à vous`,
    rewordings: [
      `Bonjour,

• Hôtel : pas entièrement. À Paris, nous remboursons au plus 140 € par nuit, donc 280 € sur les 304 € payés, à moins d'un accord écrit obtenu de votre responsable avant le voyage.
• Kilomètres : 80 × 0,45 € = 36 €.
• Ticket égaré : une déclaration sur l'honneur le remplace (deux par an au maximum, 30 € chacune).
• Versement : le 10 juin si la note est validée avant le 8, le 25 si elle l'est entre le 8 et le 22.

Cordialement`,
      `Bonjour Thomas, non, hélas, tout ne l'est pas : vous dépassez de 12 € par nuit le plafond parisien de 140 €, ce qui fait 24 € pour vous, sauf accord écrit préalable de votre responsable. En revanche, vos 80 kilomètres vous seront payés 36 €. Au sujet du restaurant, vous pouvez déclarer la perte sous Notes de frais > Justificatif perdu, si le montant est de 30 € au plus. Envoyez votre note sans tarder : si le responsable, qui a cinq jours ouvrés, la valide avant le 8, vous serez remboursé le 10 juin. Sinon, comptez le 25, pour une validation jusqu'au 22. Le virement portera la mention « NDF ».`,
      `Cher Thomas,

Voici ce que vous pouvez attendre de votre déplacement. Les frais d'hôtel sont pris en charge jusqu'à 140 € la nuit à Paris ; le surplus vous incombe si aucun accord écrit n'a été donné à l'avance. L'indemnité kilométrique s'élève à 36 € pour 80 km. Faute de ticket pour le repas, une déclaration sur l'honneur suffit, dans la limite de deux par an et de 30 € par déclaration. Le jour du remboursement est fonction de la validation : le 10 juin pour une note validée avant le 8, le 25 juin pour une note validée du 8 au 22. Vous avez 60 jours à compter de chaque dépense pour l'envoyer.

Sincères salutations`,
    ],
    bad: [
      { kind: 'unit', from: 'le plafond est de 140 € par nuit', to: 'le plafond est de 140 € par semaine' },
      {
        kind: 'secret',
        from: 'Dans ce cas, joignez-le à la note.',
        to: 'Entre nous, le service paie accepte sans remarque un dépassement de moins de 10 %.',
      },
      {
        kind: 'language',
        from: 'La date du virement dépend de la validation, pour laquelle votre responsable dispose de 5 jours ouvrés.',
        to: 'La fecha de la transferencia depende de la validación, para la que su responsable dispone de 5 días hábiles.',
      },
      {
        kind: 'swapped',
        from: "Si elle intervient avant le 8 juin, l'argent part le 10 ; entre le 8 et le 22, ce sera le 25 juin.",
        to: "Si elle intervient avant le 8 juin, l'argent part le 25 ; entre le 8 et le 22, ce sera le 10 juin.",
      },
    ],
  },
];
