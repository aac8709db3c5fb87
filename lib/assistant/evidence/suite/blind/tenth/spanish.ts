import type { SuiteCase } from '../../suite-case.ts';

export const tenthSpanish: SuiteCase[] = [
  {
    name: 'es-transferencia-de-dominio',
    language: 'es',
    mail: {
      from: 'lucia.pardo@ceramicaspardo.example',
      subject: 'Traer mi dominio .com',
      text: `Hola:

quiero traer mi dominio ceramicaspardo.com desde otro proveedor. Lo registré el 20 de abril y hoy es 2 de junio, ¿puedo hacerlo ya? ¿Cuánto cuesta y cuánto tarda? Lo que más me preocupa es que la web y el correo dejen de funcionar mientras tanto.

Y una cosa más: en mi ficha sale mi teléfono particular, ¿se puede ocultar?

Gracias,
Lucía Pardo`,
    },
    articles: [
      {
        title: 'Transferir un dominio a nosotros',
        body: `Un dominio .com, .net u .org se puede transferir cuando han pasado 60 días desde su registro o desde su última transferencia. El precio es de 11,90 € (IVA incluido) y comprende la prórroga del dominio por un año. Los dominios .es se transfieren gratis y sin prórroga. Pasos: quite el bloqueo en su proveedor actual, pida el código de autorización e introdúzcalo en Panel > Dominios > Transferir. La transferencia de un .com tarda entre 5 y 7 días. Durante ese tiempo los servidores DNS no cambian, de modo que la web y el correo siguen funcionando, siempre que no cancele el alojamiento anterior antes de tiempo. Nuestro soporte no necesita el código de autorización.`,
      },
      {
        title: 'Privacidad de los datos del titular',
        body: `En los dominios .com, .net y .org puede activar la protección de datos gratis en Panel > Dominios > Privacidad. Entonces en la ficha pública aparecen los datos de un servicio de intermediación en lugar de los suyos. En los dominios .es no está disponible. El cambio se ve en un plazo de 24 horas.`,
      },
    ],
    good: `Hola, Lucía:

Gracias por pensar en nosotros. Todavía tendrá que esperar un poco: un .com solo se puede transferir cuando han pasado 60 días desde su registro. Como el suyo es del 20 de abril, podrá iniciar el traslado a partir del 19 de junio.

El precio es de 11,90 €, IVA incluido, y con ello el dominio queda prorrogado un año. Llegado el momento:
1. Quite el bloqueo en su proveedor actual y pídale el código de autorización.
2. Introduzca el código en Panel > Dominios > Transferir.
3. Espere entre cinco y siete días.

La web y el correo seguirán funcionando mientras tanto, porque los servidores DNS no cambian. Lo importante es que no cancele su alojamiento actual antes de tiempo.

En cuanto a su teléfono, una vez que el dominio esté con nosotros podrá ocultarlo sin coste en Panel > Dominios > Privacidad. El cambio se ve en 24 horas como mucho.

Un cordial saludo`,
    rewordings: [
      `Estimada señora Pardo:

Respondemos a sus preguntas por orden:
- ¿Ya se puede? Aún no. Desde el registro han de transcurrir 60 días, que se cumplen el 19 de junio.
- ¿Cuánto cuesta? 11,90 € con IVA, prórroga de un año incluida.
- ¿Cuánto tarda? De 5 a 7 días.
- ¿Habrá cortes? No, siempre que mantenga el alojamiento anterior hasta el final; los DNS permanecen igual.
- ¿Se puede ocultar el teléfono? Sí, con la protección de datos gratuita, que en los .com está disponible en Panel > Dominios > Privacidad.

Atentamente`,
      `Hola, Lucía. Te entendemos muy bien, nadie quiere quedarse sin correo. La buena noticia es que durante la transferencia no se tocan los servidores DNS, así que todo sigue en marcha si no das de baja el alojamiento viejo demasiado pronto. La menos buena: faltan unos días, porque los dominios .com no se pueden mover hasta pasados 60 días del registro, es decir, hasta el 19 de junio. El traslado cuesta 11,90 € (con IVA y un año más de dominio) y se completa en una semana como máximo. Después, en el apartado de privacidad del panel, podrás sustituir tus datos públicos por los de un servicio de intermediación, sin pagar nada. ¡Un saludo!`,
      `Buenas tardes:

Hoy, 2 de junio, han pasado 43 días desde el registro y se exigen 60, por lo que la transferencia será posible desde el 19 de junio. Necesitará desbloquear el dominio en su proveedor y obtener el código de autorización, que usted misma introduce en nuestro panel (no hace falta que nos lo envíe). El importe asciende a 11,90 €, impuestos incluidos. El proceso requiere de cinco a siete días, en los que ni su página ni sus buzones se ven afectados, salvo que cancele antes el alojamiento. Para que su número particular no figure en la ficha, active después la privacidad: es gratuita.

Saludos cordiales`,
    ],
    bad: [
      { kind: 'figure', from: 'a partir del 19 de junio', to: 'a partir del 9 de junio' },
      {
        kind: 'negation',
        from: 'La web y el correo seguirán funcionando mientras tanto, porque los servidores DNS no cambian.',
        to: 'La web y el correo dejarán de funcionar mientras tanto, porque los servidores DNS cambian.',
      },
      {
        kind: 'leftover',
        from: 'Hola, Lucía:',
        to: 'Aquí tienes el borrador de respuesta para la clienta:\n\nHola, Lucía:',
      },
      {
        kind: 'unanswered',
        from: `En cuanto a su teléfono, una vez que el dominio esté con nosotros podrá ocultarlo sin coste en Panel > Dominios > Privacidad. El cambio se ve en 24 horas como mucho.

`,
        to: '',
      },
    ],
  },
  {
    name: 'es-museo-de-la-ciencia-entradas-familia',
    language: 'es',
    mail: {
      from: 'rafa.molina@buzon.example',
      subject: 'entradas sabado',
      text: `Buenas, queremos ir el sabado 2 adultos con 3 niños (de 3, 8 y 12) al museo y tambien al planetario. cuanto seria todo? puede entrar el de 3 al planetario? ya tengo compradas 2 entradas de adulto para el domingo por error, me las cambiais al sabado o me devolveis el dinero? y se puede entrar con el carrito. Rafa`,
    },
    articles: [
      {
        title: 'Horarios y precios',
        body: `Abierto de martes a viernes de 9.30 a 18 h, sábados, domingos y festivos de 10 a 20 h. Lunes cerrado. Entrada al museo: adultos 8 €, niños de 4 a 14 años 5 €, menores de 4 años gratis. Planetario: suplemento de 4 € por persona, también para niños; sesiones de 35 minutos, a las 11, 13, 17 y 19 h. Al planetario no pueden entrar menores de 4 años. Una vez empezada la sesión no se permite el acceso. Los carritos de bebé están permitidos en el museo, pero no en el planetario; se dejan en la entrada, en un espacio vigilado y gratuito.`,
      },
      {
        title: 'Cambios y devoluciones de entradas',
        body: `Las entradas compradas por internet se pueden cambiar de fecha una vez y sin coste hasta 24 horas antes de la visita, en Mis entradas > Cambiar fecha, si quedan plazas. No se devuelve el importe, salvo que el museo cancele la visita o la sesión. Las entradas de grupo (a partir de 15 personas) se cambian por correo: grupos@museocienciasur.example.`,
      },
    ],
    good: `Hola, Rafa:

¡Qué buen plan! Vamos por partes.

Museo: los dos adultos pagan 8 € cada uno y los niños de 8 y 12 años, 5 € cada uno; el pequeño entra gratis. En total son 26 €.

Planetario: el suplemento es de 4 € por persona. Por desgracia, el de 3 años no puede entrar, ya que la edad mínima es de 4. Si entráis los otros cuatro, serían 16 € más, o sea, 42 € por todo. Como alguien tendrá que quedarse con el pequeño, quizá entréis solo tres; entonces serían 38 €.

Tus entradas del domingo: no podemos devolver el importe, pero sí puedes cambiarlas al sábado, una vez y sin coste, en Mis entradas > Cambiar fecha. Hazlo al menos 24 horas antes de la visita, y siempre que queden plazas. Así ya tendrías pagados los 16 € de los dos adultos.

Carrito: dentro del museo, sin problema. En el planetario no se permite, pero podéis dejarlo gratis en un espacio vigilado de la entrada.

¡Que lo paséis muy bien!`,
    rewordings: [
      `Estimado Rafael:

El precio para su familia sería el siguiente: entrada al museo, 26 € (dos adultos a 8 € y dos niños a 5 €; el menor de 4 años no paga). Al planetario el niño de 3 años no puede acceder; para los demás, el suplemento es de 4 € por persona, es decir, 16 € si van los cuatro, y 42 € en total.

Las entradas del domingo no son reembolsables, pero admiten un cambio de fecha gratuito hasta 24 horas antes, en Mis entradas > Cambiar fecha, si hay plazas el sábado. El carrito se permite en el museo, no así en el planetario.

Reciba un cordial saludo`,
      `Hola, Rafa. Respuesta rápida: todo junto, 42 € (26 de museo y 16 de planetario para los cuatro que pueden entrar). El de 3 años se queda fuera del planetario, lo sentimos, pero en el museo entra gratis. De las dos entradas que ya compraste: devolverlas no se puede, cambiarlas sí, gratis y por una sola vez, mientras falten al menos 24 horas y queden plazas. Con ese cambio solo os quedarían por pagar 26 € de los 42. Con el carrito podéis pasear por el museo; durante la sesión lo guardáis en la entrada, que está vigilada y no cuesta nada.`,
      `Hola:

• Total: museo 8 + 8 + 5 + 5 = 26 €. Planetario 4 € por cabeza; con los cuatro que pueden entrar, 16 €. Todo junto, 42 €.
• Menores de 4 años: gratis en el museo, sin acceso al planetario.
• Carrito: sí en las salas, no en el planetario.
• Entradas del domingo: el cambio al sábado lo haces tú mismo en Mis entradas > Cambiar fecha, sin coste, con 24 horas de antelación como mínimo y si hay sitio. El dinero solo se devuelve cuando es el museo quien cancela.

El sábado abrimos de 10 a 20 h. Las sesiones del planetario empiezan a las 11, 13, 17 y 19 h y duran 35 minutos; llegad con tiempo, porque una vez empezadas no se puede pasar.

¡Hasta pronto!`,
    ],
    bad: [
      {
        kind: 'source',
        from: '¡Que lo paséis muy bien!',
        to: 'Mientras tanto, el pequeño puede quedarse en nuestra ludoteca con monitores, en la segunda planta.',
      },
      {
        kind: 'promise',
        from: 'no podemos devolver el importe, pero sí puedes cambiarlas al sábado, una vez y sin coste, en Mis entradas > Cambiar fecha.',
        to: 'hoy mismo te devolvemos el importe, y además ya te las hemos cambiado al sábado.',
      },
      {
        kind: 'link',
        from: 'en Mis entradas > Cambiar fecha. Hazlo',
        to: 'en https://www.cambiatuentrada.es/museo. Hazlo',
      },
      {
        kind: 'unit',
        from: 'Hazlo al menos 24 horas antes de la visita',
        to: 'Hazlo al menos 24 días antes de la visita',
      },
    ],
  },
];
