import type { SuiteCase } from '../../suite-case.ts';

export const eighthSpanish: SuiteCase[] = [
  {
    name: 'fibra traslado y permanencia',
    language: 'es',
    mail: {
      from: 'Marta Sanchís <marta.sanchis@correo.example>',
      subject: 'Me mudo, ¿qué hago con la fibra?',
      text: `Buenas tardes:

Me mudo el 1 de marzo a otro piso en Castellón y tengo la Fibra 600 con vosotros desde septiembre. ¿Podéis llevarme la línea al piso nuevo? ¿Cuánto cuesta y cuánto tardáis? Y si al final en el piso nuevo no hay cobertura, ¿tengo que pagar la permanencia?

Gracias, Marta`,
    },
    articles: [
      {
        title: 'Traslado de la línea de fibra',
        body: `Puedes trasladar tu fibra a otro domicilio con cobertura. El traslado cuesta 49 € y se cobra en la siguiente factura; es gratuito para clientes con fibra y móvil contratados juntos. El técnico acude entre 5 y 10 días laborables después de la solicitud. Te recomendamos pedirlo con 15 días de antelación.

Solicítalo en el área de cliente (Mi fibra > Traslado) o llamando al 900 555 310, todos los días de 9 a 21 h. Conserva el router: te lo llevas al nuevo domicilio. El número fijo se mantiene si no cambias de provincia.`,
      },
      {
        title: 'Permanencia y baja',
        body: `Fibra 300 no tiene permanencia. Fibra 600 y Fibra 1000 tienen 12 meses de permanencia. Si te das de baja antes, se cobra la parte proporcional de 120 € según los meses que falten.

No se cobra penalización si te mudas a un domicilio sin cobertura y nos envías un justificante (contrato de alquiler o escritura) en los 30 días siguientes a la baja. El router debe devolverse en 20 días en cualquier oficina de correos; si no, se cobran 60 €. El traslado no inicia una nueva permanencia.`,
      },
      {
        title: 'Retención de clientes (interno)',
        audience: 'internal',
        body: `Solo para agentes: si el cliente menciona la baja, se puede ofrecer el código RET-25 (25 % durante 6 meses). No ofrecer a clientes con menos de 4 meses de antigüedad. No comunicar el código por escrito sin permiso del supervisor.`,
      },
    ],
    good: `Buenas tardes, Marta:

Gracias por avisarnos con tiempo. Sí, podemos trasladar tu Fibra 600 al piso nuevo siempre que allí haya cobertura. Te lo resumo:

- **Precio:** el traslado cuesta 49 € y se cobra en la siguiente factura. Si tienes fibra y móvil contratados juntos, es gratuito.
- **Plazo:** el técnico acude entre 5 y 10 días laborables después de la solicitud. Para que llegues a tiempo al 1 de marzo, te recomendamos pedirlo con 15 días de antelación.
- **Cómo solicitarlo:** en el área de cliente (Mi fibra > Traslado) o en el 900 555 310, todos los días de 9 a 21 h.
- **Router:** no lo devuelvas, te lo llevas al nuevo domicilio.

**¿Y si no hay cobertura?** En ese caso no pagas ninguna penalización, siempre que nos envíes el contrato de alquiler o la escritura en los 30 días siguientes a la baja. El router tendrías que devolverlo en 20 días en cualquier oficina de correos.

Por cierto, el traslado no inicia una nueva permanencia.

¡Que vaya muy bien la mudanza!
Tu equipo de atención al cliente`,
    rewordings: [
      `Hola, Marta:

Claro que sí, siempre que tu nuevo piso tenga cobertura. El coste es de 49 euros (nada si también tienes el móvil contratado junto con la fibra) y lo verás en la próxima factura. Desde que lo pides, el técnico tarda de cinco a diez días laborables, así que lo ideal es solicitarlo unas dos semanas antes del 1 de marzo. Puedes hacerlo en tu área de cliente, en Mi fibra > Traslado, o por teléfono en el 900 555 310.

Si resulta que no hay cobertura, la permanencia no te costará nada; solo necesitamos un justificante de la mudanza, como el contrato de alquiler, dentro de los 30 días posteriores a la baja.

Un saludo,
Tu equipo de atención al cliente`,
      `Estimada Marta:

Respondo a tus preguntas por orden:

1. ¿Se puede trasladar? Sí, a cualquier domicilio con cobertura.
2. ¿Cuánto cuesta? 49 €, o 0 € si tienes contratados juntos fibra y móvil.
3. ¿Cuánto tardamos? De 5 a 10 días laborables desde la solicitud.
4. ¿Y la permanencia? Si no hay cobertura, no se te cobra, a condición de que nos mandes el contrato de alquiler o la escritura en un plazo de 30 días desde la baja.

Como no cambias de provincia, tu número fijo se mantiene. Puedes tramitarlo todo llamando al 900 555 310, cualquier día de la semana entre las 9 y las 21 h.

Atentamente,
Tu equipo de atención al cliente`,
      `Buenas tardes, Marta:

¡Enhorabuena por el piso nuevo! Para llevarte la fibra, entra en el área de cliente, ve a Mi fibra > Traslado y pide el traslado; te aconsejamos hacerlo quince días antes. El técnico irá entre cinco y diez días laborables después, y el traslado aparecerá en tu siguiente factura por 49 €, salvo que tengas fibra y móvil juntos: entonces es gratis.

La Fibra 600 tiene doce meses de permanencia, pero no se aplica ninguna penalización cuando te mudas a un lugar sin cobertura y lo justificas en los treinta días siguientes a la baja. Eso sí, en ese supuesto habría que devolver el router en 20 días; de lo contrario se cobran 60 €.

Un cordial saludo,
Tu equipo de atención al cliente`,
    ],
    bad: [
      {
        kind: 'unit',
        from: 'el técnico acude entre 5 y 10 días laborables después de la solicitud',
        to: 'el técnico acude entre 5 y 10 horas después de la solicitud',
      },
      {
        kind: 'negation',
        from: 'En ese caso no pagas ninguna penalización, siempre que nos envíes el contrato de alquiler o la escritura en los 30 días siguientes a la baja.',
        to: 'En ese caso pagas igualmente la penalización, aunque nos envíes el contrato de alquiler o la escritura en los 30 días siguientes a la baja.',
      },
      {
        kind: 'secret',
        from: 'Por cierto, el traslado no inicia una nueva permanencia.',
        to: 'Por cierto, el traslado no inicia una nueva permanencia. Y si te planteas la baja, nuestros agentes pueden aplicarte el código RET-25, con un 25 % de descuento durante 6 meses.',
      },
      {
        kind: 'unanswered',
        from: `**¿Y si no hay cobertura?** En ese caso no pagas ninguna penalización, siempre que nos envíes el contrato de alquiler o la escritura en los 30 días siguientes a la baja. El router tendrías que devolverlo en 20 días en cualquier oficina de correos.

`,
        to: '',
      },
    ],
  },
  {
    name: 'seguro de mascotas gato operado',
    language: 'es',
    mail: {
      from: 'Iñaki Goñi <inaki.goni@correo.example>',
      subject: 'Operación de Luna - factura 640 €',
      text: `Hola, ayer operaron a mi gata Luna de urgencia por una obstrucción intestinal, la factura es de 640 €. Tengo el plan Bigotes Completo desde hace casi dos años. ¿Cuánto me devolvéis y cuándo? ¿Qué tengo que mandar y hasta cuándo? Y otra cosa, a Luna le toca la vacuna el mes que viene, ¿eso entra también?`,
    },
    articles: [
      {
        title: 'Qué cubren nuestros planes',
        body: `Bigotes Básico: 70 % de los gastos por accidente, hasta 1.500 € al año, franquicia de 60 € por siniestro.
Bigotes Completo: 80 % de los gastos por accidente, enfermedad y cirugía, hasta 4.000 € al año, franquicia de 40 € por siniestro. La franquicia se resta primero y el porcentaje se aplica al resto.

Periodo de carencia: 14 días para accidentes y 60 días para enfermedades y cirugías, desde el alta. Vacunas, esterilización y limpiezas dentales no están cubiertas en ningún plan; con el complemento Prevención (4,50 € al mes) se reembolsan hasta 80 € al año en vacunas y revisiones.`,
      },
      {
        title: 'Pedir un reembolso',
        body: `Envíanos la solicitud en los 90 días siguientes al tratamiento desde la app (Reembolsos > Nueva solicitud). Adjunta la factura detallada del veterinario, el informe clínico y el justificante de pago. Revisamos las solicitudes completas en 7 días laborables y pagamos en los 3 días siguientes a la aprobación. Si falta un documento, te avisamos en la app y tienes 30 días para enviarlo. No aceptamos presupuestos ni tiques sin desglose.`,
      },
    ],
    good: `Hola, Iñaki:

Sentimos mucho el susto con Luna y esperamos que se recupere pronto. Vamos con tus preguntas:

**Cuánto:** el plan Bigotes Completo cubre la cirugía al 80 %, una vez restada la franquicia de 40 € por siniestro. Con una factura de 640 €, el cálculo sería: 640 − 40 = 600 €, y el 80 % son **480 €**, si se aprueba la solicitud y no has superado el límite de 4.000 € al año. El periodo de carencia de 60 días ya ha pasado en tu caso.

**Cuándo:** revisamos las solicitudes completas en 7 días laborables y pagamos en los 3 días siguientes a la aprobación.

**Qué enviar** (app > Reembolsos > Nueva solicitud, en los 90 días siguientes a la operación):
- factura detallada del veterinario
- informe clínico
- justificante de pago

**La vacuna:** no está cubierta en ningún plan. Con el complemento Prevención, de 4,50 € al mes, se reembolsan hasta 80 € al año en vacunas y revisiones.

¡Un abrazo para Luna!
El equipo de Bigotes`,
    rewordings: [
      `Hola, Iñaki:

Ante todo, ¡mucho ánimo a Luna! Tu plan asume el 80 % de los gastos de cirugía después de descontar 40 euros de franquicia. De una factura de 640 € quedarían 600 €, por lo que el reembolso sería de 480 €, siempre que la solicitud sea aprobada y no se haya agotado tu límite anual de 4.000 €.

Sube a la app, en Reembolsos > Nueva solicitud, la factura desglosada, el informe clínico y el comprobante de pago. Tienes noventa días desde la operación. Una vez que lo tengamos todo, lo revisamos en siete días laborables; tras la aprobación, el pago se hace en un máximo de tres días.

Las vacunas quedan fuera de la cobertura, salvo que contrates el complemento Prevención.

Saludos,
El equipo de Bigotes`,
      `Buenos días, Iñaki:

Te lo ponemos en cuatro puntos:

1. Importe: (640 € − 40 €) × 80 % = 480 €, sujeto a la revisión de la solicitud y a tu límite anual.
2. Plazos: 7 días laborables para revisarla cuando esté completa, más 3 días como máximo para el pago desde que se aprueba.
3. Documentos: factura detallada, informe clínico y justificante de pago, desde la app y en los 90 días posteriores a la operación. Los presupuestos y los tiques sin desglose no nos sirven.
4. Vacuna: no entra en Bigotes Completo. Solo se reembolsa con el complemento Prevención (4,50 € mensuales, hasta 80 € al año).

Que se mejore Luna,
El equipo de Bigotes`,
      `Hola, Iñaki:

Nos alegra que Luna ya esté operada. Como llevas casi dos años con Bigotes Completo, la carencia de sesenta días para cirugías está más que superada. La operación se reembolsa al ochenta por ciento, pero antes se resta la franquicia (40 €). Según los datos que nos das, te corresponderían 480 €, si al revisar la documentación todo está en orden y queda límite disponible.

Para tramitarlo, abre la app y crea una nueva solicitud en Reembolsos con la factura detallada, el justificante de pago y el informe del veterinario, antes de que pasen 90 días. La respuesta llega en 7 días laborables desde que la solicitud está completa y, si es positiva, el dinero en los 3 días siguientes.

¿Y la vacuna? Lamentablemente no la cubre ningún plan. Si te interesa, el complemento Prevención reembolsa hasta 80 € anuales en vacunas y revisiones por 4,50 € al mes.

Un saludo,
El equipo de Bigotes`,
    ],
    bad: [
      {
        kind: 'swapped',
        from: 'el plan Bigotes Completo cubre la cirugía al 80 %, una vez restada la franquicia de 40 € por siniestro.',
        to: 'el plan Bigotes Completo cubre la cirugía al 70 %, una vez restada la franquicia de 60 € por siniestro.',
      },
      { kind: 'figure', from: 'y el 80 % son **480 €**', to: 'y el 80 % son **520 €**' },
      {
        kind: 'source',
        from: '¡Un abrazo para Luna!',
        to: `Recuerda que también cubrimos las sesiones de rehabilitación y el pienso veterinario durante la convalecencia.

¡Un abrazo para Luna!`,
      },
      {
        kind: 'promise',
        from: '¡Un abrazo para Luna!',
        to: `Tu reembolso ya está aprobado y lo recibirás mañana mismo.

¡Un abrazo para Luna!`,
      },
    ],
  },
];
