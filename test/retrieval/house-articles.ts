import { pick, pickSome, randomOf } from './random.ts';

type TestArticle = { title: string; body: string };

const products = [
  ['Corvo espresso machine', 'portafilter', 'brew group', 'drips from the spout'],
  ['Mistral fan heater', 'dust filter', 'thermostat', 'smells of burning when it starts'],
  ['Brigg toaster', 'crumb tray', 'lever', 'browns one side only'],
  ['Fjell knife set', 'whetstone', 'walnut block', 'has rust spots after a night in the sink'],
  ['Tarn water filter', 'cartridge', 'indicator', 'lets black specks through'],
  ['Selva rice cooker', 'inner bowl', 'steam valve', 'boils over at the lid'],
  ['Otter soda maker', 'gas cylinder', 'nozzle', 'loses pressure'],
  ['Quern coffee grinder', 'burrs', 'hopper', 'grinds too coarse'],
  ['Larch chopping board', 'oil', 'rubber feet', 'has warped'],
  ['Nimbus humidifier', 'ultrasonic plate', 'tank', 'leaves white dust'],
  ['Beacon desk lamp', 'bulb', 'dimmer', 'flickers at the lowest step'],
  ['Alder bread tin', 'silicone paper', 'hinge', 'sticks to the dough'],
  ['Puffin lunch box', 'clip', 'gasket', 'leaks in the bag'],
  ['Sorrel spice mill', 'ceramic cone', 'crank', 'is stuck'],
  ['Harrier vacuum', 'dust bag', 'turbo brush', 'cuts out after a minute'],
  ['Wren kitchen scale', 'button cell', 'glass plate', 'shows an error in the display'],
] as const;

const topics: [string, (name: string, part: string, other: string, fault: string, n: number) => string[]][] =
  [
    [
      'Care and cleaning',
      (name, part, other, _, n) => [
        `Clean the ${name} every ${n} weeks. Unplug it first, take out the ${part} and rinse it under warm water.`,
        `The ${other} is wiped with a damp cloth only. Never put it in the dishwasher.`,
        `Hard water leaves limescale: fill in citric acid, wait ${n * 5} minutes and rinse twice.`,
        'Grey marks come from metal cutlery and go away with baking soda.',
      ],
    ],
    [
      'Guarantee',
      (name, part, other, fault, n) => [
        `The ${name} has a guarantee of ${n} years. It covers faults of the ${other}, not wear of the ${part}.`,
        `If it ${fault}, send us a photo and the order number.`,
        'A guarantee ends when somebody else has opened the housing.',
        `Repairs take up to ${n + 8} working days.`,
      ],
    ],
    [
      'Spare parts',
      (name, part, other, _, n) => [
        `For the ${name} we keep the ${part} (£${n}.50) and the ${other} (£${n + 7}.00) for at least ten years.`,
        `Parts travel as a letter for £1.90, within the European Union for €${n}.20.`,
        'Write to us with the number on the underside.',
        `A new ${part} is pushed in until it clicks.`,
      ],
    ],
    [
      'What to do when it fails',
      (name, part, other, fault, n) => [
        `When the ${name} ${fault}, first look at the ${part}.`,
        `Take it out, wait ${n} minutes and put it back; the ${other} must sit flat.`,
        `If it still ${fault}, write to us. We send a replacement or a refund, as you prefer.`,
        'Do not use it until then.',
      ],
    ],
    [
      'Delivery and unpacking',
      (name, part, other, _, n) => [
        `The ${name} travels in a carton of its own and takes ${n} working days; the tracking number comes by mail.`,
        `The ${part} lies in the lid of the carton, the ${other} is already fitted.`,
        'Keep the carton for a return.',
        `A parcel that has not arrived after ${n + 6} working days is searched for by the carrier.`,
      ],
    ],
    [
      'Where it may be used',
      (name, part, other, _, n) => [
        `The ${name} is made for indoors and needs ${n * 100} watts.`,
        `It may stand on wood, stone or glass, not on a hot stove or over a fire, which would melt the ${other}.`,
        `Abroad it needs an adapter. Without the ${part} it does not start.`,
        `Keep ${n} cm free on all sides.`,
      ],
    ],
    [
      'Changing the settings',
      (name, part, other, _, n) => [
        `Hold the button of the ${name} for ${n} seconds until the light turns white, then choose a step.`,
        `The ${other} remembers the last step for ${n} hours.`,
        `To set all back, take out the ${part} and hold the button again.`,
        'Cancel with a short press.',
      ],
    ],
    [
      'Disposal and recycling',
      (name, part, other, _, n) => [
        `An old ${name} does not belong in the household bin. We take it back free of charge when you order a new one.`,
        `Remove the ${part} beforehand; it goes with the paper or the metal.`,
        `The ${other} holds ${n} g of copper, which is recovered.`,
        'Ask for a label by mail.',
      ],
    ],
  ];

/** Articles of a shop for household goods, close to the demo's in topic and words, each about one product. */
export function houseArticles(): TestArticle[] {
  return products.flatMap(([name, part, other, fault], row) =>
    topics.map(([topic, write], column) => {
      const random = randomOf(row * 100 + column);
      const sentences = write(name, part, other, fault, 2 + Math.floor(random() * 9));
      const extra = pickSome(random, general, 2);
      return {
        title: pick(random, [`${name}: ${topic.toLowerCase()}`, `${topic} of the ${name}`]),
        body: [...sentences, ...extra].join(random() < 0.5 ? ' ' : '\n\n'),
      };
    }),
  );
}

const general = [
  'Our support answers on working days.',
  'Please have your order number at hand.',
  'The same holds for earlier models, unless the leaflet says otherwise.',
  'Children under eight should not use it alone.',
  'You find the leaflet in five languages in the box.',
  'This article was checked this year.',
];
