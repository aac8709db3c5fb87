import type { SuiteCase } from '../../suite-case.ts';

export const eighthSpanishMore: SuiteCase[] = [
  {
    name: 'academia de idiomas cambio de grupo',
    language: 'es',
    mail: {
      from: 'Rubén Casado <ruben.casado@correo.example>',
      subject: 'cambiar de grupo / clases perdidas',
      text: `Hola, estoy en el grupo de alemán B1 de los lunes y miércoles por la tarde. Me han cambiado el turno en el trabajo y ya no llego. Puedo pasarme al de sábados? Cuesta algo? Además he faltado 2 clases este mes, se pueden recuperar? Y por último si pido el certificado de asistencia cuánto tarda.

Rubén`,
    },
    articles: [
      {
        title: 'Cambios de grupo',
        body: `Puedes cambiar de grupo dentro del mismo nivel si hay plazas libres. El primer cambio de cada curso es gratuito; los siguientes cuestan 15 €. El cambio se hace efectivo el lunes siguiente si lo pides antes del jueves a las 18 h. Los cambios a otro nivel requieren una prueba de nivel de 30 minutos, sin coste.

Pide el cambio en secretaría o a través del campus virtual, en Mis cursos > Cambio de grupo. Los grupos de sábado (10 a 13 h) tienen un máximo de 8 alumnos; los de entre semana, de 12.`,
      },
      {
        title: 'Clases perdidas y certificados',
        body: `Cada alumno puede recuperar hasta 3 clases por trimestre, asistiendo a otro grupo del mismo nivel en los 30 días siguientes a la falta. Reserva la clase de recuperación en el campus virtual con 24 horas de antelación. Las clases perdidas no se reembolsan. Las clases particulares anuladas con menos de 12 horas de aviso se cobran.

Los certificados de asistencia son gratuitos y se envían por correo electrónico en 3 días laborables. Se exige un mínimo del 75 % de asistencia. El certificado de nivel con examen cuesta 35 € y tarda 2 semanas.`,
      },
    ],
    good: `Hola, Rubén:

Gracias por tu mensaje. Entendemos que con el cambio de turno necesites otro horario. Estas son las respuestas:

- **Cambio al grupo de sábados:** sí, es posible si quedan plazas libres en un grupo de B1. Puedes pedirlo en secretaría o en el campus virtual, en Mis cursos > Cambio de grupo. Si lo pides antes del jueves a las 18 h, se hace efectivo el lunes siguiente.
- **Coste:** el primer cambio de cada curso es gratuito; los siguientes cuestan 15 €.
- **Clases perdidas:** puedes recuperar las dos, ya que se permiten hasta 3 por trimestre. Tienes que asistir a otro grupo del mismo nivel en los 30 días siguientes a cada falta y reservar la clase en el campus virtual con 24 horas de antelación.
- **Certificado de asistencia:** lo enviamos por correo electrónico en 3 días laborables, sin coste. Se exige un mínimo del 75 % de asistencia.

Los grupos de sábado son de 10 a 13 h, por si quieres comprobar que te encaja.

Un saludo,
Secretaría de la academia`,
    rewordings: [
      `Hola, Rubén:

Por supuesto, puedes pasarte a un grupo de sábado de B1, siempre que haya sitio (son grupos de ocho alumnos como máximo). Si es tu primer cambio de este curso, no pagas nada; si ya has hecho otro, son 15 €. Solicítalo en el campus virtual o en secretaría antes del jueves a las seis de la tarde y empezará a contar el lunes siguiente.

Las dos clases a las que faltaste se pueden recuperar en otro grupo de tu nivel durante los treinta días posteriores, siempre que no hayas agotado las tres recuperaciones del trimestre. Resérvalas al menos un día antes.

El certificado de asistencia tarda tres días laborables y no cuesta nada. Eso sí, necesitas haber asistido como mínimo al 75 % de las clases.

Saludos,
Secretaría de la academia`,
      `Buenas, Rubén:

1. ¿Pasar al sábado? Sí, si hay plaza en tu nivel.
2. ¿Precio? Gratis la primera vez en el curso, 15 € a partir de la segunda.
3. ¿Recuperar 2 clases? Sí: el tope es de tres al trimestre, con reserva 24 horas antes en el campus virtual y dentro de los 30 días siguientes a la falta.
4. ¿Certificado de asistencia? Llega por correo electrónico en 3 días laborables, gratis, con un 75 % de asistencia como mínimo.

Para solicitar el cambio, entra en Mis cursos > Cambio de grupo o pásate por secretaría.

Hasta pronto,
Secretaría de la academia`,
      `Estimado Rubén:

Lamentamos que ya no puedas venir los lunes y miércoles. Si hay una plaza libre en B1 el sábado, de 10 a 13 h, el cambio es sencillo: lo pides en secretaría o en el campus virtual y, si lo haces antes del jueves a las 18 h, entra en vigor el lunes siguiente, de modo que ya podrías asistir el sábado de esa semana. ¿Has cambiado ya de grupo alguna vez este curso? Si no, no tendrá ningún coste; en caso contrario, serían 15 euros.

En cuanto a las faltas, no se reembolsan, pero sí se recuperan: hasta tres por trimestre, en otro grupo del mismo nivel y en un plazo de 30 días, reservando con un día de antelación. El certificado de asistencia es gratuito y te llegará a los tres días laborables si has asistido al menos al 75 % de las clases.

Atentamente,
Secretaría de la academia`,
    ],
    bad: [
      {
        kind: 'link',
        from: 'Los grupos de sábado son de 10 a 13 h',
        to: 'Puedes escribir también a certificados@academia-lingua.example. Los grupos de sábado son de 10 a 13 h',
      },
      {
        kind: 'language',
        from: 'Los grupos de sábado son de 10 a 13 h, por si quieres comprobar que te encaja.',
        to: 'Die Samstagsgruppen finden von 10 bis 13 Uhr statt, damit du prüfen kannst, ob es dir passt.',
      },
      {
        kind: 'negation',
        from: 'puedes recuperar las dos, ya que se permiten hasta 3 por trimestre.',
        to: 'lamentablemente no puedes recuperar ninguna de las dos.',
      },
      {
        kind: 'swapped',
        from: 'lo enviamos por correo electrónico en 3 días laborables, sin coste.',
        to: 'lo enviamos por correo electrónico en 2 semanas y cuesta 35 €.',
      },
    ],
  },
  {
    name: 'reparación de móvil pantalla rota',
    language: 'es',
    mail: {
      from: 'Lucía Ferrer <lucia.ferrer@correo.example>',
      subject: 'pantalla rota',
      text: `Hola! Se me cayó el móvil (un Nexo 12) y la pantalla está hecha polvo, pero funciona. Cuánto cuesta cambiarla en la tienda y cuánto tardáis? Se borran mis fotos? Y tiene garantía el arreglo?`,
    },
    articles: [
      {
        title: 'Precios y plazos de reparación de pantalla',
        body: `Nexo 10: 79 €. Nexo 11: 99 €. Nexo 12: 129 €. Nexo 12 Max: 159 €. Los precios incluyen pieza, mano de obra e IVA. En tienda, la reparación tarda unas 2 horas si hay pieza disponible; por mensajería, 4 días laborables. La recogida y el envío cuestan 9 €.

El diagnóstico es gratuito si aceptas la reparación; si no, cuesta 19 €. Si el marco también está doblado, se suman 35 €. Te recomendamos pedir cita en el 910 555 644 (de lunes a sábado, de 10 a 20 h).`,
      },
      {
        title: 'Tus datos y la garantía',
        body: `Al cambiar una pantalla o una batería no se borran los datos, pero te recomendamos hacer una copia de seguridad antes. En reparaciones de placa los datos pueden perderse. No necesitamos tu código de desbloqueo para cambiar la pantalla: nunca se lo des a nadie.

Todas las reparaciones tienen 24 meses de garantía sobre la pieza y la mano de obra. No cubre nuevos golpes ni daños por líquido. Conserva la factura.`,
      },
    ],
    good: `¡Hola, Lucía!

Lamentamos lo de tu móvil. Aquí tienes toda la información sobre el cambio de pantalla de tu Nexo 12:

- **Precio:** 129 €, con pieza, mano de obra e IVA incluidos. Solo si el marco también está doblado se suman 35 €.
- **Tiempo en tienda:** unas 2 horas, si la pieza está disponible. Por eso te recomendamos pedir cita en el 910 555 644, de lunes a sábado, de 10 a 20 h.
- **Fotos y datos:** al cambiar la pantalla no se borran. Aun así, te aconsejamos hacer una copia de seguridad antes.
- **Garantía:** 24 meses sobre la pieza y la mano de obra. No cubre nuevos golpes ni daños por líquido, y conviene que guardes la factura.

El diagnóstico es gratuito si aceptas la reparación.

¡Te esperamos!
Tu taller de confianza`,
    rewordings: [
      `Hola, Lucía:

¡Qué mala suerte! Cambiar la pantalla de un Nexo 12 cuesta 129 euros, todo incluido (pieza, trabajo e impuestos). Si tenemos la pieza, lo tendrás listo en unas dos horas en la tienda; llámanos antes al 910 555 644 para pedir cita.

Tus fotos se quedan donde están, porque esta reparación no borra datos, aunque una copia de seguridad nunca está de más. El arreglo tiene dos años de garantía, que cubre la pieza y la mano de obra, pero no una nueva caída.

¡Un saludo!
Tu taller de confianza`,
      `Buenos días, Lucía:

Respuestas rápidas:

1. ¿Cuánto cuesta? 129 € (164 € si, además, el marco está doblado).
2. ¿Cuánto tarda? Alrededor de dos horas en tienda, siempre que haya pieza.
3. ¿Se borran las fotos? No. Haz una copia por precaución.
4. ¿Hay garantía? Sí, de 24 meses, salvo nuevos golpes o líquidos.

No hace falta que nos des tu código de desbloqueo para esta reparación. Puedes reservar hora de lunes a sábado, entre las 10 y las 20 h, en el 910 555 644.

Gracias por contar con nosotros,
Tu taller de confianza`,
      `Hola, Lucía:

Gracias por escribirnos. Por 129 € te ponemos una pantalla nueva en tu Nexo 12, y el diagnóstico no se cobra si aceptas la reparación. En tienda necesitamos unas dos horas si la pieza está disponible. Si prefieres no desplazarte, también trabajamos por mensajería: son 4 días laborables y 9 € más por la recogida y el envío.

No perderás las fotos por el cambio de pantalla, pero haz antes una copia de seguridad, por si acaso. Además, respondemos de la pieza y del trabajo durante 24 meses; guarda bien la factura.

Hasta pronto,
Tu taller de confianza`,
    ],
    bad: [
      {
        kind: 'leftover',
        from: '¡Te esperamos!',
        to: `Como modelo de IA, no tengo acceso a la disponibilidad de piezas en tiempo real.

¡Te esperamos!`,
      },
      {
        kind: 'secret',
        from: 'El diagnóstico es gratuito si aceptas la reparación.',
        to: 'El diagnóstico es gratuito si aceptas la reparación. Para ir adelantando, contéstanos con el código de desbloqueo de tu móvil y la contraseña de tu cuenta.',
      },
      {
        kind: 'unit',
        from: '24 meses sobre la pieza y la mano de obra',
        to: '24 semanas sobre la pieza y la mano de obra',
      },
      {
        kind: 'promise',
        from: '¡Te esperamos!',
        to: `Si vienes esta semana, te regalamos un protector de pantalla y te descontamos 20 €.

¡Te esperamos!`,
      },
    ],
  },
];
