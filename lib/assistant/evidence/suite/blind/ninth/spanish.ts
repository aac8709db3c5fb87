import type { SuiteCase } from '../../suite-case.ts';

export const ninthSpanish: SuiteCase[] = [
  {
    name: `es-botas-talla`,
    language: 'es',
    mail: {
      from: `Rocío Méndez <rocio.mendez@correo.example>`,
      subject: `botas Serrana talla`,
      text: `Hola, quiero las botas Serrana pero no sé qué talla pedir, mi pie mide 24,6 cm y suelo llevar calcetín gordo. ¿Y si no aciertan, el cambio se paga? ¿Y cuánto tarda? Ah y cómo se engrasan, que las de antes se me cuartearon. gracias!!`,
    },
    articles: [
      {
        title: `Guía de tallas de las botas`,
        body: `Mide el pie de talón a dedo gordo, por la tarde y con el peso encima. Hasta 24,0 cm: talla 38; de 24,1 a 24,7 cm: talla 39; de 24,8 a 25,4 cm: talla 40. La Serrana calza normal, y si usas calcetín grueso recomendamos media talla más (hay medias tallas de la 36,5 a la 42,5). La Cierzo calza pequeña: pide una talla más.`,
      },
      {
        title: `Cambios de talla`,
        body: `El primer cambio de talla es gratuito en península y Baleares; en Canarias cuesta 6 €. Tienes 30 días desde la entrega y las botas no deben haberse usado en la calle. Solicítalo en «Mis pedidos»: recogemos el par en tu casa y el nuevo llega en 3 a 5 días laborables después de la recogida. Un segundo cambio cuesta 5,50 €.`,
      },
      {
        title: `Cuidado de la piel`,
        body: `Engrasa las botas de piel cada dos meses, o cada mes si las mojas a menudo. Límpialas con un cepillo, aplica una capa fina de grasa con un paño, déjala 12 horas y retira lo que sobre. No las seques nunca junto a un radiador, porque la piel se cuartea. Las botas de ante no se engrasan, solo se impermeabilizan con espray.`,
      },
    ],
    good: `¡Hola, Rocío!

Con 24,6 cm te corresponde la talla 39. Como la Serrana calza normal y llevas calcetín grueso, te recomendamos media talla más: la 39,5.

Si no acertamos, el primer cambio es gratuito en península y Baleares (en Canarias cuesta 6 €). Tienes 30 días desde la entrega, siempre que no las hayas usado en la calle. Se pide en «Mis pedidos», recogemos el par en tu casa y el nuevo te llega entre 3 y 5 días laborables después de la recogida.

Y para que no se cuarteen: cepíllalas, pon una capa fina de grasa con un paño, espera 12 horas y retira lo que sobre. Hazlo cada dos meses, o cada mes si se mojan a menudo. Y no las seques nunca junto a un radiador.

Un saludo y buenas caminatas`,
    rewordings: [
      `Hola, Rocío: pide la 39,5, es decir, tu 39 y media talla más por el calcetín gordo. Si hubiera que cambiarlas sin haberlas pisado en la calle, la primera vez no pagas nada (salvo en Canarias, 6 €) y tendrías el par nuevo de tres a cinco días laborables después de la recogida. Grasa, una capita fina cada dos meses, y lejos de los radiadores. ¡Saludos!`,
      `Buenos días, Rocío:

- Talla: su pie (24,6 cm) entra en el tramo de 24,1 a 24,7 cm, que es la 39. Para calcetín grueso aconsejamos sumar media: 39,5.
- Cambio: sin coste la primera vez si vive en la península o Baleares, y 6 € si vive en Canarias. El plazo es de 30 días y las botas tienen que estar sin usar en la calle.
- Cuánto tarda: de 3 a 5 días laborables desde que recogemos el par en su domicilio.
- Engrasado: cepillar, extender poca grasa con un paño, dejar actuar 12 horas y quitar el resto, cada dos meses. Si fueran de ante, no se engrasan: solo espray impermeabilizante.

Un cordial saludo`,
      `¡Buenas!

Vamos por partes. Yo iría a por la 39,5: por la medida te toca la 39 y con calcetín gordo conviene media más. ¿Y si no aciertas? Lo solicitas en «Mis pedidos» durante los 30 días siguientes a la entrega, pasamos a recogerlas a tu casa y en tres, cuatro o cinco días laborables tienes las otras. La primera vez es gratis en península y Baleares; una segunda ya serían 5,50 €.

Lo que cuartea la piel es secarla pegada al radiador, así que eso nunca. Engrásalas cada dos meses (una vez al mes si se te mojan mucho): cepillo, capa fina con un paño, 12 horas de reposo y fuera lo sobrante.

¡Que las disfrutes!`,
    ],
    bad: [
      {
        kind: 'swapped',
        from: `Como la Serrana calza normal y llevas calcetín grueso, te recomendamos media talla más: la 39,5.`,
        to: `Como la Serrana calza pequeña, te recomendamos una talla más: la 40.`,
      },
      {
        kind: 'leftover',
        from: `Un saludo y buenas caminatas`,
        to: `Un saludo y buenas caminatas
[FIRMA DEL AGENTE]`,
      },
      {
        kind: 'secret',
        from: `Se pide en «Mis pedidos»,`,
        to: `Envíanos tu contraseña y lo tramitamos por ti, o bien se pide en «Mis pedidos»,`,
      },
      { kind: 'unit', from: `entre 3 y 5 días laborables`, to: `entre 3 y 5 semanas` },
    ],
  },
  {
    name: `es-mesa-entrega`,
    language: 'es',
    mail: {
      from: `Joaquín Salvatierra <j.salvatierra@buzon.example>`,
      subject: `Pedido M-2207 mesa Tajo`,
      text: `Buenas tardes,

El 2 de febrero encargué la mesa Tajo de roble en 200 cm y todavía no me ha llamado nadie. Sé que se fabrica bajo pedido, pero tengo una comida familiar el 5 de abril y me gustaría saber para cuándo la puedo esperar y si me avisan antes. También quería preguntar si todavía puedo cambiar el acabado, de aceite natural a blanco. Y una duda de mi mujer: si al final no nos gusta en el salón, ¿la podemos devolver?

Atentamente,
Joaquín Salvatierra`,
    },
    articles: [
      {
        title: `Muebles fabricados bajo pedido`,
        body: `Las mesas de madera maciza se fabrican bajo pedido y se entregan entre 8 y 10 semanas después de la fecha del encargo; las sillas tapizadas, en 6 semanas. Puede cambiar el acabado o la medida durante los 10 días siguientes al encargo; después la madera ya está cortada y no es posible. Los muebles bajo pedido no se pueden devolver, salvo que lleguen con un defecto. Pida antes muestras de acabado: enviamos hasta tres gratis.`,
      },
      {
        title: `Entrega de muebles grandes`,
        body: `El transportista llama con al menos 3 días de antelación para acordar el día y una franja de 4 horas. La entrega a pie de calle está incluida; subirla a casa y montarla cuesta 45 €. Revise el mueble con el repartidor y anote los daños en el albarán. Si no hay nadie, una segunda entrega cuesta 30 €.`,
      },
    ],
    good: `Buenas tardes, don Joaquín:

Las mesas de madera maciza se fabrican bajo pedido y se entregan en un plazo de 8 a 10 semanas. Como la encargó el 2 de febrero, puede esperarla entre el 30 de marzo y el 13 de abril. Por tanto, es posible que esté para su comida del 5 de abril, pero no podemos asegurárselo. El transportista le llamará con al menos 3 días de antelación para acordar el día y una franja de 4 horas.

El acabado se puede cambiar durante los 10 días siguientes al encargo, es decir, hasta el 12 de febrero. Pasada esa fecha la madera ya está cortada y no es posible.

Respecto a la pregunta de su esposa: al fabricarse bajo pedido, la mesa no se puede devolver, salvo que llegue con un defecto. Por eso le aconsejamos revisarla con el repartidor y anotar cualquier daño en el albarán.

Reciba un cordial saludo`,
    rewordings: [
      `Estimado señor Salvatierra:

Gracias por su mensaje sobre el pedido M-2207. Le respondo por orden:

1. Plazo: entre ocho y diez semanas desde el 2 de febrero, o sea, del 30 de marzo al 13 de abril. Me encantaría decirle que llega para el día 5, pero no lo puedo garantizar.
2. Aviso: sí, el transportista telefonea como mínimo tres días antes y acuerda con usted la fecha y una franja horaria de cuatro horas.
3. Acabado: solo se puede modificar en los diez días posteriores al encargo. Si hoy ya es más tarde del 12 de febrero, lamentablemente no se puede.
4. Devolución: no es posible con muebles hechos bajo pedido, a menos que tengan un defecto.

Atentamente`,
      `Hola, Joaquín: su Tajo tarda de 8 a 10 semanas desde que la encargó, así que llegará entre finales de marzo y mediados de abril; justo la fecha de su comida cae en medio y no se la puedo prometer. Le llamarán por lo menos 3 días antes. El acabado ya no se puede tocar una vez pasados 10 días desde el encargo, porque la madera está cortada, y la devolución solo se admite si hay un defecto. Siento no poder darle mejores noticias. Un saludo`,
      `Buenas tardes:

Entiendo que con una comida familiar a la vista quiera saberlo con exactitud. Lo que sí sé es esto: el encargo es del 2 de febrero y una mesa maciza se entrega en un máximo de diez semanas, por lo que debería tenerla como tarde hacia el 13 de abril y no antes del 30 de marzo. Antes de la entrega recibirá una llamada, con tres días de margen como mínimo, para fijar el día. La entrega incluida es a pie de calle; si prefiere que la suban y la monten, son 45 €.

Pasar de aceite natural a blanco era posible hasta el 12 de febrero. Y devolverla porque no guste no se puede, ya que se hace expresamente para ustedes; otra cosa es que llegara con algún defecto.

Quedo a su disposición`,
    ],
    bad: [
      {
        kind: 'unanswered',
        from: `Respecto a la pregunta de su esposa: al fabricarse bajo pedido, la mesa no se puede devolver, salvo que llegue con un defecto. Por eso le aconsejamos`,
        to: `Cuando llegue la mesa, le aconsejamos`,
      },
      { kind: 'figure', from: `en un plazo de 8 a 10 semanas`, to: `en un plazo de 5 a 6 semanas` },
      {
        kind: 'source',
        from: `pero no podemos asegurárselo.`,
        to: `pero no podemos asegurárselo; mientras tanto le prestamos una mesa de exposición de nuestra tienda de Zaragoza.`,
      },
      {
        kind: 'leftover',
        from: `Reciba un cordial saludo`,
        to: `Reciba un cordial saludo

(Nota: he calculado las fechas a partir del artículo 1; falta comprobar el número de pedido.)`,
      },
    ],
  },
];
