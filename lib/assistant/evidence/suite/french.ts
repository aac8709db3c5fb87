import type { SuiteCase } from './suite-case.ts';

export const french: SuiteCase[] = [
  {
    name: 'retour d’une robe',
    language: 'fr',
    mail: {
      from: 'Claire Dubois',
      subject: 'Retour commande 30418',
      text: 'Bonjour,\n\nje souhaite renvoyer la robe de la commande 30418. De combien de temps est-ce que je dispose ? Et quand serai-je remboursée ?\n\nCordialement,\nClaire Dubois',
    },
    articles: [
      {
        title: 'Retourner un article',
        body: 'Vous disposez de 30 jours après réception pour nous renvoyer un article, à condition qu’il n’ait pas été porté. Le retour est gratuit en France ; depuis la Belgique, il coûte 5,90 €.\n\nLes sous-vêtements ne sont ni repris ni échangés.',
      },
      {
        title: 'Remboursement',
        body: 'Nous vous remboursons sous 7 jours ouvrés après réception du colis, par le moyen de paiement d’origine. Les frais de livraison ne sont pas remboursés.',
      },
    ],
    good: 'Bonjour Claire,\n\nVous disposez de 30 jours après réception pour nous renvoyer la robe, à condition qu’elle n’ait pas été portée. Le retour est gratuit en France.\n\nNous vous remboursons sous 7 jours ouvrés après réception du colis. Les frais de livraison ne sont pas remboursés.\n\nCordialement,\nMaison Lune',
    rewordings: [
      'Bonjour Madame Dubois,\n\nla robe peut nous être retournée pendant trente jours à compter de sa réception, si elle n’a pas été portée. Depuis la France, cela ne vous coûte rien.\n\nLe remboursement arrive dans les sept jours ouvrés qui suivent la réception du colis.\n\nBien cordialement',
      'Bonjour Claire,\n\nle remboursement se fait par votre moyen de paiement d’origine, au plus tard 7 jours ouvrés après l’arrivée du colis. Attention, les frais de livraison restent à votre charge.\n\nPour le retour, qui est gratuit en France, vous avez 30 jours.\n\nCordialement',
      'Bonjour,\n\nmerci pour votre message. Une robe non portée peut être renvoyée dans les 30 jours suivant la réception ; le retour est offert en France. Vous serez remboursée sous sept jours ouvrés, hors frais de livraison.\n\nBien à vous,\nMaison Lune',
    ],
    bad: [
      { kind: 'figure', from: '30 jours', to: '90 jours' },
      { kind: 'unit', from: '7 jours ouvrés', to: '7 heures' },
      {
        kind: 'negation',
        from: 'Les frais de livraison ne sont pas remboursés',
        to: 'Les frais de livraison sont remboursés',
      },
      {
        kind: 'unanswered',
        from: 'Nous vous remboursons sous 7 jours ouvrés après réception du colis. Les frais de livraison ne sont pas remboursés.\n\n',
        to: '',
      },
    ],
  },
  {
    name: 'bagages',
    language: 'fr',
    mail: {
      from: 'Hugo Martin',
      subject: 'Réservation LV-2093',
      text: 'Bonjour, nous voyageons le 12 juillet (réservation LV-2093). Combien coûte un bagage supplémentaire ? Peut-on emmener un vélo ? Hugo Martin',
    },
    articles: [
      {
        title: 'Bagages',
        body: 'Chaque voyageur peut emporter gratuitement une valise de 23 kg et un bagage à main. Un bagage supplémentaire coûte 15 € par trajet.\n\nLes vélos pliants sont acceptés dans une housse. Les vélos non pliants ne sont pas acceptés.',
      },
      {
        title: 'Annulation',
        body: 'Les billets Souples sont remboursables jusqu’à 24 heures avant le départ. Les billets Éco ne sont pas remboursables.',
      },
    ],
    good: 'Bonjour Hugo,\n\nUn bagage supplémentaire coûte 15 € par trajet. Chaque voyageur peut emporter gratuitement une valise de 23 kg et un bagage à main.\n\nLes vélos pliants sont acceptés dans une housse, mais les vélos non pliants ne sont pas acceptés.\n\nCordialement,\nLigne Verte',
    rewordings: [
      'Bonjour Hugo,\n\npour votre voyage du 12 juillet, comptez quinze euros par trajet pour un bagage en plus. Seuls les vélos pliants, rangés dans une housse, sont acceptés à bord.\n\nBien cordialement',
      'Bonjour Monsieur Martin,\n\nun vélo pliant peut voyager avec vous s’il est dans une housse ; les autres vélos ne sont pas admis.\n\nUne valise de 23 kilos et un bagage à main sont compris dans le billet. Le bagage supplémentaire est à 15 euros par trajet.\n\nCordialement',
      'Bonjour,\n\nmerci pour votre réservation LV-2093. Le prix d’un bagage supplémentaire est de 15 € pour chaque trajet. Les vélos sont acceptés uniquement s’ils sont pliants et dans une housse.\n\nCordialement,\nLigne Verte',
    ],
    bad: [
      { kind: 'currency', from: '15 € par trajet', to: '15 $ par trajet' },
      { kind: 'figure', from: '23 kg', to: '32 kg' },
      {
        kind: 'negation',
        from: 'les vélos non pliants ne sont pas acceptés',
        to: 'les vélos non pliants sont acceptés aussi',
      },
      {
        kind: 'order',
        from: 'Bonjour Hugo,\n\n',
        to: 'Bonjour Hugo,\n\nVotre réservation LV-7741 est bien enregistrée. ',
      },
    ],
  },
  {
    name: 'mot de passe',
    language: 'fr',
    mail: {
      from: 'Inès Petit',
      subject: 'connexion impossible',
      text: 'Bonjour,\nje n’arrive plus à me connecter, j’ai oublié mon mot de passe et le lien ne marche plus. Que faire ?\nInès Petit',
    },
    articles: [
      {
        title: 'Réinitialiser votre mot de passe',
        body: 'Cliquez sur « Mot de passe oublié » sur la page de connexion et saisissez votre adresse. Le lien que vous recevez est valable 60 minutes.\n\nAprès cinq essais erronés, le compte est bloqué pendant 30 minutes, puis il se débloque de lui-même. Nous ne demandons jamais votre mot de passe.',
      },
    ],
    good: 'Bonjour Inès,\n\nCliquez sur « Mot de passe oublié » sur la page de connexion et saisissez votre adresse. Le lien que vous recevez est valable 60 minutes.\n\nAprès cinq essais erronés, le compte est bloqué pendant 30 minutes, puis il se débloque de lui-même.\n\nCordialement,\nLe support',
    rewordings: [
      'Bonjour Inès,\n\nvous pouvez demander un nouveau lien avec « Mot de passe oublié » sur la page de connexion. Il reste valable une heure.\n\nSi vous vous êtes trompée cinq fois, patientez une demi-heure : le compte se débloque tout seul.\n\nCordialement',
      'Bonjour,\n\nle lien expire au bout de 60 minutes. Pour en recevoir un nouveau, saisissez votre adresse après un clic sur « Mot de passe oublié ». Nous ne vous demanderons jamais votre mot de passe.\n\nBien cordialement,\nLe support',
      'Bonjour Inès,\n\nun lien de réinitialisation est valable soixante minutes. Sur la page de connexion, cliquez de nouveau sur « Mot de passe oublié », puis entrez votre adresse. Au bout de 5 essais erronés, le compte est bloqué 30 minutes.\n\nCordialement',
    ],
    bad: [
      { kind: 'unit', from: '60 minutes', to: '60 jours' },
      {
        kind: 'secret',
        from: 'Cordialement',
        to: 'Sinon, envoyez-nous votre mot de passe actuel et nous ferons le changement.\n\nCordialement',
      },
      { kind: 'figure', from: 'cinq essais', to: 'dix essais' },
      { kind: 'link', from: 'sur la page de connexion', to: 'sur https://connexion-secure.example/login' },
    ],
  },
  {
    name: 'cafetière en panne',
    language: 'fr',
    mail: {
      from: 'Paul Girard',
      subject: 'Cafetière en panne',
      text: 'Bonjour, ma cafetière achetée le 3 février ne chauffe plus. Je voudrais savoir si la garantie couvre cela et combien de temps prend la réparation. Paul Girard',
    },
    articles: [
      {
        title: 'Garantie et réparation',
        body: 'Nos appareils sont garantis 2 ans. La garantie couvre les pannes électriques ; elle ne couvre pas le tartre ni les chutes.\n\nLa réparation prend 10 jours ouvrés dans notre atelier de Lyon. L’envoi est à notre charge.',
      },
      {
        title: 'Pièces détachées',
        body: 'Les pièces détachées sont disponibles pendant 8 ans. Une verseuse coûte 19,90 €.',
      },
    ],
    good: 'Bonjour Paul,\n\nVotre cafetière est garantie 2 ans, et la garantie couvre les pannes électriques. Elle ne couvre pas le tartre ni les chutes.\n\nLa réparation prend 10 jours ouvrés dans notre atelier de Lyon.\n\nCordialement,\nCafé Clair',
    rewordings: [
      'Bonjour Paul,\n\noui, une panne électrique est couverte pendant deux ans. Comptez dix jours ouvrés pour la réparation, qui a lieu dans notre atelier à Lyon. L’envoi est à notre charge.\n\nCordialement',
      'Bonjour Monsieur Girard,\n\nnotre atelier répare votre appareil en 10 jours ouvrés. La garantie est de vingt-quatre mois ; le tartre et les chutes n’en font pas partie.\n\nBien cordialement',
      'Bonjour,\n\nvous avez acheté la cafetière le 3 février : elle est donc encore sous garantie, puisque celle-ci dure deux ans. La réparation dure 10 jours ouvrés et l’envoi ne vous coûte rien.\n\nCordialement,\nCafé Clair',
    ],
    bad: [
      { kind: 'source', from: 'garantie 2 ans', to: 'garantie 8 ans' },
      { kind: 'place', from: 'atelier de Lyon', to: 'atelier de Nantes' },
      {
        kind: 'promise',
        from: 'La réparation',
        to: 'Nous vous offrons une cafetière neuve à titre exceptionnel. La réparation',
      },
      {
        kind: 'language',
        from: 'Votre cafetière est garantie 2 ans, et la garantie couvre les pannes électriques. Elle ne couvre pas le tartre ni les chutes.\n\nLa réparation prend 10 jours ouvrés dans notre atelier de Lyon.',
        to: 'Your coffee maker is under warranty for 2 years, and the warranty covers electrical faults. It does not cover scale or falls.\n\nThe repair takes 10 working days in our workshop in Lyon.',
      },
    ],
  },
];
