import type { SuiteCase } from '../../suite-case.ts';

export const ninthSpanishMore: SuiteCase[] = [
  {
    name: `es-caja-verdura`,
    language: 'es',
    mail: {
      from: `Amaia Larrea <amaia.larrea@huerta.example>`,
      subject: `cosas de la caja`,
      text: `Aupa! La caja del martes traía las acelgas todas mustias y la mitad de los tomates aplastados, así no. ¿Me lo devolvéis o qué? Y ya que estoy: puedo quitar el brócoli para siempre? mi hijo no lo puede ni ver. Y de grande a mediana, cuánto me sale?`,
    },
    articles: [
      {
        title: `Producto en mal estado`,
        body: `Si algo llega en mal estado, avísanos en las 48 horas siguientes a la entrega con una foto en hola@cajahuerta.example. Te abonamos el valor del producto como saldo en la siguiente caja. No hacemos envíos sueltos de reposición. El saldo no se puede cobrar en dinero. Las hojas algo lacias reviven en 20 minutos de agua fría.`,
      },
      {
        title: `Tamaños y preferencias`,
        body: `La caja pequeña (4 kg) cuesta 16 €, la mediana (7 kg) 24 € y la grande (10 kg) 31 €, siempre con envío incluido. Puedes cambiar de tamaño hasta el viernes a las 20 h para la caja de la semana siguiente, en «Mi caja». En «No me gusta» puedes excluir hasta 5 productos de forma permanente; los sustituimos por otros de temporada. Las frutas no se pueden excluir de la caja mixta.`,
      },
    ],
    good: `¡Aupa, Amaia!

Qué rabia, perdona. Mándanos una foto de las acelgas y de los tomates a hola@cajahuerta.example en las 48 horas siguientes a la entrega y te abonamos su valor como saldo en la próxima caja. En dinero no podemos pagarlo, y envíos sueltos de reposición tampoco hacemos.

El brócoli lo puedes quitar para siempre en «No me gusta». Ahí caben hasta 5 productos y los cambiamos por otros de temporada.

La mediana (7 kg) cuesta 24 € con el envío incluido, o sea, 7 € menos que la grande. Si la cambias en «Mi caja» antes del viernes a las 20 h, ya te llega así la semana siguiente.

¡Un abrazo!`,
    rewordings: [
      `Hola, Amaia: sentimos mucho lo de la caja. Con una foto enviada a hola@cajahuerta.example dentro de las 48 horas desde la entrega, te compensamos las acelgas y los tomates con saldo para la siguiente. Lo del brócoli, solucionado en «No me gusta», para siempre. Y la mediana te sale a 24 €, envío incluido. ¡Saludos!`,
      `Buenos días, Amaia:

Lamentamos que parte de la caja del martes llegara en mal estado. Sus tres consultas:

• Compensación: le abonamos el valor de las acelgas y los tomates afectados en la próxima caja, si nos escribe con una foto a hola@cajahuerta.example antes de que pasen 48 horas desde la entrega. El abono es en saldo, no en dinero.
• Brócoli: puede excluirlo permanentemente en el apartado «No me gusta» (admite cinco productos como máximo).
• Tamaño: la grande vale 31 € y la mediana 24 €, en ambos casos con envío. El cambio se hace en «Mi caja», hasta las ocho de la tarde del viernes para la semana siguiente.

Un cordial saludo`,
      `¡Hola! Pues no, así no se manda una caja, tienes toda la razón. ¿Nos pasas una foto? El correo es hola@cajahuerta.example y el plazo, dos días desde la entrega. Lo que venía estropeado te lo descontamos de la siguiente caja, porque devolverlo en dinero no podemos. Dile a tu hijo que el brócoli se acabó: márcalo en «No me gusta» y pondremos otra verdura de temporada en su lugar. Y si te pasas a la mediana, que trae siete kilos, pagarás 24 € en vez de 31 € por caja. Lo eliges tú misma en «Mi caja». ¡Hasta pronto!`,
    ],
    bad: [
      {
        kind: 'promise',
        from: `En dinero no podemos pagarlo, y envíos sueltos de reposición tampoco hacemos.`,
        to: `Además, mañana mismo te llevamos acelgas y tomates nuevos gratis.`,
      },
      {
        kind: 'link',
        from: `¡Un abrazo!`,
        to: `Más información en www.cajahuerta-ayuda.example/reclamar. ¡Un abrazo!`,
      },
      {
        kind: 'negation',
        from: `El brócoli lo puedes quitar para siempre en «No me gusta».`,
        to: `El brócoli no lo puedes quitar para siempre en «No me gusta».`,
      },
      {
        kind: 'language',
        from: `Si la cambias en «Mi caja» antes del viernes a las 20 h, ya te llega así la semana siguiente.`,
        to: `Si tu la changes dans « Mi caja » avant vendredi 20 h, tu la recevras ainsi dès la semaine suivante.`,
      },
    ],
  },
  {
    name: `es-portatil-reacondicionado`,
    language: 'es',
    mail: {
      from: `Iván Quiroga <ivan.quiroga@redmail.example>`,
      subject: `Portátil reacondicionado: batería`,
      text: `Hola:

Compré el 20 de enero un portátil reacondicionado grado B (pedido R-61934). Va bien, pero la batería no me dura ni hora y media y según el programa está al 71 % de capacidad. ¿Eso es normal o entra en garantía? ¿Cuánto tiempo de garantía tengo, por cierto? Y si lo mando a reparar, ¿cuántos días voy a estar sin él y qué pasa con mis datos?

Gracias, Iván`,
    },
    articles: [
      {
        title: `Garantía de reacondicionados`,
        body: `Todos los equipos reacondicionados tienen 24 meses de garantía desde la compra. La batería tiene 12 meses: si en ese tiempo su capacidad baja del 80 %, la cambiamos gratis. Los arañazos propios del grado (A casi invisibles, B visibles, C marcados) no son un defecto. Quedan fuera los líquidos, los golpes y los equipos abiertos por terceros.`,
      },
      {
        title: `Enviar un equipo al taller`,
        body: `Abra el caso en «Mis compras» y adjunte una captura de la capacidad de la batería. Le mandamos una etiqueta gratuita. La reparación dura de 5 a 7 días laborables desde que el equipo entra en el taller. Haga antes una copia de seguridad: en el taller podemos tener que borrar el disco y no respondemos de los datos. Quite el PIN de inicio de sesión y no envíe el cargador, salvo que sea el problema.`,
      },
      {
        title: `Baterías grado B, lote 11`,
        audience: 'internal',
        body: `El lote 11 (ventas de enero) salió con baterías de otro proveedor y tasa de fallo del 18 %. No comunicar al cliente. Cambiar siempre sin discutir.`,
      },
    ],
    good: `Hola, Iván:

Un 71 % no es lo que debe tener, y entra en garantía: la batería está cubierta 12 meses y la cambiamos gratis si en ese tiempo baja del 80 %. El resto del equipo tiene 24 meses desde la compra.

Abra el caso en «Mis compras» con una captura de la capacidad y le enviaremos una etiqueta gratuita. La reparación dura de 5 a 7 días laborables desde que el portátil entra en el taller; a eso súmele el transporte, cuya duración no le puedo precisar.

En cuanto a sus datos, haga antes una copia de seguridad, por favor. Es posible que tengamos que borrar el disco y no respondemos de su contenido. Quite también el PIN de inicio de sesión y quédese con el cargador.

Un saludo`,
    rewordings: [
      `Buenas, Iván: sí, está en garantía. Por debajo del 80 % durante el primer año cambiamos la batería sin coste, y la suya está en el 71 %. El equipo en sí tiene dos años. Calcule de cinco a siete días laborables de taller, más los envíos, y guarde antes una copia de todo, porque el disco se puede borrar. Empiece en «Mis compras» adjuntando una captura de la capacidad. Saludos`,
      `Estimado Iván:

Gracias por los detalles, ayudan mucho.

1. ¿Normal o garantía? Garantía. El límite es el 80 % y usted está en el 71 %, dentro de los 12 meses de la batería (siempre que no haya habido líquidos, golpes o apertura por terceros).
2. Plazos: compró el 20 de enero, así que la batería está cubierta un año y el portátil dos a partir de ese día.
3. Días sin él: entre 5 y 7 laborables en el taller, sin contar el viaje de ida y vuelta.
4. Datos: no podemos responder de ellos, porque a veces hay que borrar el disco. Le pedimos que haga una copia y que desactive el PIN antes de enviarlo.

Para empezar, abra un caso en «Mis compras» y añada la captura de pantalla; la etiqueta es gratuita.

Atentamente`,
      `Hola, Iván. Siento que la batería le dure tan poco. Nuestra garantía para reacondicionados es de veinticuatro meses, con una regla propia para la batería: si en los doce primeros cae por debajo del ochenta por ciento, le ponemos otra sin cargo, y ese es su caso.

Lo que le pido es que entre en «Mis compras», abra el caso y suba la captura de ese 71 %. Recibirá una etiqueta para mandarlo gratis. No incluya el cargador y elimine el PIN. Ah, y la copia de seguridad es imprescindible: el disco podría quedar vacío tras la reparación y no respondemos de los datos. Una vez en el taller tardamos de 5 a 7 días laborables.

Un saludo cordial`,
    ],
    bad: [
      { kind: 'figure', from: `si en ese tiempo baja del 80 %`, to: `si en ese tiempo baja del 90 %` },
      {
        kind: 'unit',
        from: `El resto del equipo tiene 24 meses desde la compra.`,
        to: `El resto del equipo tiene 24 semanas desde la compra.`,
      },
      {
        kind: 'unanswered',
        from: `En cuanto a sus datos, haga antes una copia de seguridad, por favor. Es posible que tengamos que borrar el disco y no respondemos de su contenido. Quite también`,
        to: `Quite antes de enviarlo`,
      },
      {
        kind: 'secret',
        from: `Un 71 % no es lo que debe tener, y entra en garantía:`,
        to: `El lote de enero salió con baterías de otro proveedor, con una tasa de fallo del 18 %. Un 71 % no es lo que debe tener, y entra en garantía:`,
      },
    ],
  },
];
