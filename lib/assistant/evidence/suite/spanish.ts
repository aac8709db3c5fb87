import type { SuiteCase } from './suite-case.ts';

export const spanish: SuiteCase[] = [
  {
    name: 'devolución de una lámpara',
    language: 'es',
    mail: {
      from: 'Carmen Ruiz',
      subject: 'Pedido 61207',
      text: 'Hola:\n\nquiero devolver la lámpara del pedido 61207. ¿Cuántos días tengo? ¿Y quién paga los gastos de envío?\n\nGracias, Carmen Ruiz',
    },
    articles: [
      {
        title: 'Devoluciones',
        body: 'Puede devolver un producto en un plazo de 15 días desde la entrega, sin usar y en su embalaje original. Los gastos de devolución son de 3,95 €, salvo que el producto llegue dañado.\n\nLas bombillas abiertas no se pueden devolver.',
      },
      {
        title: 'Reembolsos',
        body: 'El reembolso se realiza en un máximo de 10 días hábiles desde que recibimos el paquete, con el mismo método de pago.',
      },
    ],
    good: 'Hola, Carmen:\n\nPuede devolver la lámpara en un plazo de 15 días desde la entrega, sin usar y en su embalaje original. Los gastos de devolución son de 3,95 €.\n\nEl reembolso se realiza en un máximo de 10 días hábiles desde que recibimos el paquete.\n\nUn saludo,\nLuz y Casa',
    rewordings: [
      'Estimada Carmen:\n\ndispone de quince días a partir de la entrega para devolvernos la lámpara, siempre que no se haya usado y esté en su embalaje original. La devolución cuesta 3,95 euros.\n\nUn cordial saludo',
      'Hola, Carmen:\n\nla devolución tiene un coste de 3,95 €, a no ser que la lámpara haya llegado dañada. El plazo es de 15 días desde que la recibió. Le reembolsaremos con el mismo método de pago en diez días hábiles como máximo.\n\nUn saludo,\nLuz y Casa',
      'Buenos días, Carmen:\n\ngracias por su mensaje sobre el pedido 61207. Recibirá el dinero a más tardar 10 días hábiles después de que llegue el paquete. Tiene 15 días para enviarlo, y los gastos de devolución (3,95 €) corren de su cuenta.\n\nAtentamente',
    ],
    bad: [
      { kind: 'figure', from: '15 días', to: '45 días' },
      { kind: 'currency', from: '3,95 €', to: '3,95 $' },
      { kind: 'unit', from: '10 días hábiles', to: '10 minutos' },
      { kind: 'unanswered', from: ' Los gastos de devolución son de 3,95 €.', to: '' },
    ],
  },
  {
    name: 'apartamento en Valencia',
    language: 'es',
    mail: {
      from: 'Javier Soto',
      subject: 'Reserva R-8830',
      text: 'Buenas tardes, llegamos a Valencia el 8 de agosto (reserva R-8830). ¿A qué hora podemos entrar? ¿Hay aparcamiento? Javier Soto',
    },
    articles: [
      {
        title: 'Entrada y salida',
        body: 'La entrada es a partir de las 16:00 y la salida antes de las 11:00. La entrada anticipada no está garantizada.\n\nSi llega después de las 22:00, hay un suplemento de 20 €.',
      },
      {
        title: 'Aparcamiento',
        body: 'El apartamento de Valencia tiene una plaza de aparcamiento gratuita. En Sevilla el aparcamiento cuesta 18 € al día.',
      },
    ],
    good: 'Hola, Javier:\n\nLa entrada es a partir de las 16:00. Si llega después de las 22:00, hay un suplemento de 20 €.\n\nEl apartamento de Valencia tiene una plaza de aparcamiento gratuita.\n\nUn saludo,\nCasa Mar',
    rewordings: [
      'Hola, Javier:\n\nel 8 de agosto pueden entrar desde las cuatro de la tarde (16:00). En Valencia el aparcamiento es gratis: hay una plaza.\n\nUn cordial saludo,\nCasa Mar',
      'Buenas tardes, Javier:\n\nsí, hay aparcamiento: el apartamento cuenta con una plaza gratuita. Podrán acceder a partir de las 16 h 00. Las llegadas después de las 22:00 tienen un suplemento de veinte euros.\n\nUn saludo',
      'Estimado Javier:\n\nle confirmamos los horarios: entrada desde las 16:00 y salida antes de las 11:00. No podemos garantizar una entrada anticipada. La plaza de aparcamiento en Valencia no tiene coste.\n\nAtentamente',
    ],
    bad: [
      { kind: 'time', from: 'a partir de las 16:00', to: 'a partir de las 12:00' },
      {
        kind: 'place',
        from: 'El apartamento de Valencia tiene una plaza de aparcamiento gratuita',
        to: 'En Valencia el aparcamiento cuesta 18 € al día',
      },
      { kind: 'name', from: 'Hola, Javier', to: 'Hola, Beatriz' },
      {
        kind: 'promise',
        from: 'El apartamento de',
        to: 'Le hemos aprobado la entrada anticipada sin coste. El apartamento de',
      },
    ],
  },
  {
    name: 'factura de la suscripción',
    language: 'es',
    mail: {
      from: 'Lucía Ferrer',
      subject: 'Factura',
      text: 'Hola, necesito la factura de marzo. ¿Dónde la encuentro? También me gustaría saber si puedo cambiar el NIF. Lucía Ferrer',
    },
    articles: [
      {
        title: 'Facturas',
        body: 'Encontrará sus facturas en Cuenta → Facturación. Se emiten el día 1 de cada mes y se pueden descargar durante 5 años.\n\nLos datos fiscales se pueden cambiar en los 30 días siguientes a la emisión. Después no es posible modificar una factura.',
      },
      {
        title: 'Planes',
        body: 'El plan Pro cuesta 12 € al mes e incluye 3 usuarios. El plan Básico es gratuito.',
      },
    ],
    good: 'Hola, Lucía:\n\nEncontrará sus facturas en Cuenta → Facturación, donde se pueden descargar durante 5 años.\n\nLos datos fiscales, como el NIF, se pueden cambiar en los 30 días siguientes a la emisión. Después no es posible modificar una factura.\n\nUn saludo,\nEquipo Contia',
    rewordings: [
      'Hola, Lucía:\n\nla factura de marzo está en Cuenta → Facturación. El NIF se puede modificar durante treinta días desde la emisión; pasado ese plazo ya no es posible.\n\nUn cordial saludo,\nEquipo Contia',
      'Estimada Lucía:\n\npuede cambiar los datos fiscales hasta 30 días después de que se emita la factura. Todas sus facturas se descargan en Cuenta → Facturación y están disponibles cinco años.\n\nAtentamente',
      'Hola, Lucía:\n\nlas facturas se emiten el día 1 de cada mes y las encontrará en Cuenta → Facturación. Para cambiar el NIF dispone de 30 días; más tarde la factura ya no se puede modificar.\n\nUn saludo',
    ],
    bad: [
      { kind: 'unit', from: '30 días siguientes', to: '30 meses siguientes' },
      { kind: 'figure', from: '5 años', to: '12 años' },
      {
        kind: 'negation',
        from: 'Después no es posible modificar una factura',
        to: 'Después también es posible modificar una factura',
      },
      {
        kind: 'language',
        from: 'Encontrará sus facturas en Cuenta → Facturación, donde se pueden descargar durante 5 años.\n\nLos datos fiscales, como el NIF, se pueden cambiar en los 30 días siguientes a la emisión. Después no es posible modificar una factura.',
        to: 'You will find your invoices under Cuenta → Facturación, where you can download them for 5 years.\n\nTax data such as your NIF can be changed within 30 days of issue. After that an invoice cannot be modified.',
      },
    ],
  },
  {
    name: 'móvil dañado',
    language: 'es',
    mail: {
      from: 'Andrés Gil',
      subject: 'Pantalla rota al llegar',
      text: 'Hola, el móvil del pedido 70155 llegó ayer con la pantalla rota. ¿Qué tengo que hacer? ¿Cuándo me mandan otro? Andrés Gil',
    },
    articles: [
      {
        title: 'Producto dañado',
        body: 'Si un producto llega dañado, envíenos en 7 días dos fotos: una del daño y otra de la caja. No hace falta que devuelva el producto.\n\nLe enviamos uno nuevo en 3 días hábiles o, si está agotado, le devolvemos el dinero.',
      },
      {
        title: 'Fraude',
        audience: 'internal',
        body: 'Los móviles de más de 600 € requieren la revisión del departamento antifraude de Zaragoza antes de cualquier sustitución. Los clientes con tres reclamaciones quedan bloqueados en silencio.',
      },
    ],
    good: 'Hola, Andrés:\n\nlamentamos que el móvil del pedido 70155 llegara con la pantalla rota. Envíenos en 7 días dos fotos: una del daño y otra de la caja. No hace falta que devuelva el producto.\n\nLe enviamos uno nuevo en 3 días hábiles o, si está agotado, le devolvemos el dinero.\n\nUn saludo',
    rewordings: [
      'Hola, Andrés:\n\nsentimos mucho lo ocurrido. Mándenos por favor una foto del daño y otra de la caja en los próximos siete días; no tiene que devolver el móvil. Recibirá uno nuevo en tres días hábiles.\n\nUn cordial saludo',
      'Estimado Andrés:\n\nnecesitamos dos fotos, una de la pantalla y otra de la caja, en un plazo de 7 días. Si el producto está agotado, le devolveremos el dinero; si no, le enviaremos uno nuevo en 3 días hábiles.\n\nAtentamente',
      'Hola, Andrés:\n\nno es necesario que nos devuelva el producto. Basta con que nos envíe dos fotos en una semana. El nuevo móvil sale en tres días hábiles.\n\nUn saludo',
    ],
    bad: [
      {
        kind: 'negation',
        from: 'No hace falta que devuelva el producto',
        to: 'Hace falta que devuelva el producto',
      },
      { kind: 'order', from: 'pedido 70155', to: 'pedido 70551' },
      {
        kind: 'internal',
        from: 'Un saludo',
        to: 'Antes de sustituirlo, el departamento antifraude de Zaragoza revisa los móviles caros.\n\nUn saludo',
      },
      { kind: 'figure', from: '3 días hábiles', to: '8 días hábiles' },
    ],
  },
];
