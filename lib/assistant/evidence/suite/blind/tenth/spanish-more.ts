import type { SuiteCase } from '../../suite-case.ts';

export const tenthSpanishMore: SuiteCase[] = [
  {
    name: 'es-control-horario-correccion-fichajes',
    language: 'es',
    mail: {
      from: 'n.ferrer@logisticaferrer.example',
      subject: 'Fichajes olvidados y geolocalización',
      text: `Buenos días:

Una empleada olvidó fichar la salida el 4 de marzo y lo ha visto hoy, 15 de marzo. ¿Puede corregirlo ella o debe hacerlo su responsable? Además, dos repartidores me preguntan si la aplicación registra dónde están durante todo el día. Quisiera poder darles una respuesta segura. Por último, ¿cuántos años se guardan los registros y puedo sacar yo un informe para la inspección?

Soy administradora.

Nuria Ferrer`,
    },
    articles: [
      {
        title: 'Corregir fichajes',
        body: `El empleado puede corregir sus propios fichajes durante 7 días, en Mis fichajes > Corregir. Pasado ese plazo, solo puede hacerlo su responsable, hasta 30 días después del fichaje, y más tarde únicamente un administrador. Cada corrección exige un motivo y queda guardada junto con el valor original. El empleado recibe un aviso y tiene 5 días para manifestar su desacuerdo. Un mes cerrado no se puede modificar hasta que un administrador lo reabra.`,
      },
      {
        title: 'Geolocalización',
        body: `La geolocalización viene desactivada. Si la empresa la activa, la aplicación guarda la posición solo en el momento de fichar, nunca entre un fichaje y otro. El empleado la ve en su propio registro. La posición se borra a los 90 días.`,
      },
      {
        title: 'Conservación e informes',
        body: `Los registros de jornada se conservan 4 años. Los administradores descargan el informe para la inspección en Informes > Jornada, en PDF o Excel, para un periodo máximo de 12 meses por informe. Los responsables solo ven a su equipo.`,
      },
    ],
    good: `Buenos días, Nuria:

La empleada ya no puede hacerlo por sí misma, porque su plazo es de 7 días y han pasado once. Su responsable sí puede, dado que dispone de 30 días desde el fichaje. Tendrá que indicar un motivo, y la empleada recibirá un aviso y contará con cinco días para manifestar su desacuerdo.

A los repartidores puede decirles con tranquilidad que la aplicación no los sigue durante el día. La geolocalización viene desactivada y, si la empresa la ha activado, la posición se guarda solo en el momento de fichar. Ellos mismos la ven en su registro, y se borra a los 90 días.

Los registros de jornada se conservan cuatro años. Y sí, como administradora puede descargar usted el informe para la inspección en Informes > Jornada, en PDF o en Excel. Cada informe abarca 12 meses como máximo; si le piden más tiempo, saque varios.

Quedamos a su disposición.`,
    rewordings: [
      `Estimada señora Ferrer:

1. Corrección del 4 de marzo: corresponde al responsable, puesto que el plazo de la empleada (7 días) ha vencido y el de él (30 días) no. También es obligatorio indicar el motivo; el valor original queda guardado.
2. Posición de los repartidores: entre un fichaje y otro no se registra nunca. Únicamente si su empresa ha activado la geolocalización se guarda el lugar al fichar, y durante 90 días.
3. Conservación: 4 años.
4. Informe: sí, lo obtiene usted en Informes > Jornada, por periodos de hasta doce meses.

Atentamente`,
      `Hola, Nuria: en este caso lo tiene que arreglar el responsable. Ella habría podido hacerlo hasta el 11 de marzo. Para los repartidores, la respuesta es no: la aplicación no va mirando dónde están. De fábrica ni siquiera usa la geolocalización, y aunque se active, anota la posición al fichar y nada más. En cuanto a la inspección, guardamos los registros cuatro años y usted, con su papel de administradora, puede sacar el informe en PDF o Excel, de doce meses en doce meses. ¡Que tenga un buen día!`,
      `Buenos días:

Pasados siete días, la corrección de un fichaje queda en manos del responsable, que tiene hasta 30 días después del fichaje. Por tanto, el del 4 de marzo puede corregirlo ahora el responsable de su empleada, siempre que el mes no esté cerrado. Si lo estuviera, usted tendría que reabrirlo antes.

La aplicación no registra la ubicación de forma continua. Con la geolocalización activada por la empresa, se guarda la del instante del fichaje y el trabajador puede verla.

Los datos de jornada se mantienen cuatro años, y el informe para la inspección está a su alcance en Informes > Jornada (máximo un año por informe).

Un saludo`,
    ],
    bad: [
      {
        kind: 'secret',
        from: 'Quedamos a su disposición.',
        to: 'Si lo prefiere, envíenos su usuario y su contraseña de administradora y lo corregimos nosotros.',
      },
      {
        kind: 'swapped',
        from: 'porque su plazo es de 7 días y han pasado once. Su responsable sí puede, dado que dispone de 30 días desde el fichaje.',
        to: 'aunque su plazo es de 30 días. Su responsable sí puede, pues dispone de 7 días desde el fichaje.',
      },
      {
        kind: 'language',
        from: 'Los registros de jornada se conservan cuatro años.',
        to: 'I registri delle presenze vengono conservati per quattro anni.',
      },
      {
        kind: 'negation',
        from: 'la posición se guarda solo en el momento de fichar',
        to: 'la posición se guarda también entre un fichaje y otro',
      },
    ],
  },
  {
    name: 'es-tarjeta-aparcamiento-residentes',
    language: 'es',
    mail: {
      from: 'pilar.ordonez@micorreo.example',
      subject: 'Tarjeta de residente zona azul',
      text: `Buenos días. Me mudé al centro hace dos semanas, ya estoy empadronada, y quiero la tarjeta de aparcamiento. El coche está a nombre de mi padre, que vive en otro pueblo. ¿Me la dan igualmente? ¿Qué papeles llevo y cuánto vale para el año? También tengo una moto. Y mientras la tramitan, ¿me pueden multar?

Pilar Ordóñez`,
    },
    earlier: `Buenos días, Pilar:

Hemos recibido su solicitud previa con el número R-2087. Le guardamos una cita el 9 de octubre a las 10.15 h en la Oficina de Movilidad, plaza del Grano 3. Puede adelantarnos por correo las preguntas que tenga.

Un saludo`,
    articles: [
      {
        title: 'Tarjeta de residente: requisitos y precio',
        body: `Pueden pedirla las personas empadronadas en la zona regulada. Se concede una tarjeta por persona y un máximo de dos por vivienda. La primera cuesta 24 € al año, la segunda de la misma vivienda 48 €. El vehículo debe estar a nombre de la persona solicitante o de un familiar de primer grado; en este caso hace falta también una autorización firmada del titular. Documentos: DNI, permiso de circulación y último recibo del impuesto de circulación. El padrón lo comprobamos nosotros. Las motos no necesitan tarjeta si estacionan en las plazas para motos.`,
      },
      {
        title: 'Plazos y validez',
        body: `La tarjeta se envía por correo postal en unos 10 días laborables. En la cita entregamos un justificante provisional, válido 30 días, que debe estar visible en el parabrisas. Sin tarjeta ni justificante hay que pagar la tarifa general (1,20 € la hora, máximo 2 horas). La tarjeta vale para el año natural y, si se pide a partir del 1 de julio, cuesta la mitad.`,
      },
    ],
    good: `Buenos días, Pilar:

Bienvenida al barrio. Sí, puede obtener la tarjeta aunque el coche sea de su padre: se admite un vehículo a nombre de un familiar de primer grado, y da igual que él viva en otro pueblo, ya que la empadronada en la zona debe ser usted. Solo necesitará además una autorización firmada por él.

A su cita del 9 de octubre a las 10.15 h (plaza del Grano 3) traiga, por favor:
- su DNI
- el permiso de circulación
- el último recibo del impuesto de circulación
- la autorización firmada de su padre

El padrón lo comprobamos nosotros. La primera tarjeta de la vivienda cuesta 24 € al año, pero como la pide después del 1 de julio pagará 12 € por lo que queda de este. Si en su casa ya hubiera una, la suya sería la segunda: 48 € al año, y la mitad ahora.

La moto no necesita tarjeta si la deja en las plazas para motos.

Hasta la cita, el coche debe pagar la tarifa general. Ese día le daremos un justificante provisional, válido 30 días; con él bien visible en el parabrisas puede esperar tranquila la tarjeta, que llega por correo postal en unos diez días laborables.

Saludos cordiales`,
    rewordings: [
      `Estimada señora Ordóñez:

Su padre es familiar de primer grado, de modo que el coche cumple el requisito, siempre que aporte una autorización firmada por él. Los demás documentos son el DNI, el permiso de circulación y el último recibo del impuesto. El certificado de empadronamiento no hace falta.

Precio: 24 € por año natural la primera tarjeta de la vivienda; este año, la mitad, 12 €. Las motos estacionadas en sus plazas propias están exentas.

Durante la tramitación la ampara el justificante que le entregaremos en la cita (vale 30 días). Antes de ella rige la tarifa general de 1,20 € la hora.

Atentamente`,
      `Hola, Pilar. Ningún problema con que el coche sea de su padre; eso sí, que le firme una autorización. Con ella, su DNI, el permiso de circulación y el recibo del impuesto más reciente lo tendrá todo listo para el 9 de octubre (10.15 h, expediente R-2087). ¿El precio? Doce euros hasta fin de año si es la primera tarjeta de su vivienda, y 24 € por un año entero. Para la moto no tiene que pedir nada mientras la aparque en las plazas para motos. Y en lo que toca a las multas: desde la cita llevará un justificante provisional para el parabrisas, pero hasta entonces tiene que pagar como todo el mundo, con un máximo de dos horas.`,
      `Buenos días:

¿Coche a nombre del padre? Se acepta, con autorización firmada del titular.
¿Documentación? DNI, permiso de circulación, último recibo del impuesto de circulación y la citada autorización.
¿Importe? 24 € anuales; al solicitarla en el segundo semestre, 12 €. La segunda tarjeta de una misma vivienda vale el doble.
¿Moto? Sin tarjeta, en las plazas para motos.
¿Y mientras se tramita? Con el justificante provisional de 30 días colocado a la vista no tiene que pagar la tarifa general. Lo recibirá en su cita del 9 de octubre; la tarjeta llega después por correo en unos 10 días laborables.

Un saludo`,
    ],
    bad: [
      {
        kind: 'figure',
        from: 'A su cita del 9 de octubre a las 10.15 h',
        to: 'A su cita del 9 de octubre a las 11.15 h',
      },
      {
        kind: 'leftover',
        from: 'Bienvenida al barrio.',
        to: 'Bienvenida al barrio. [Comprobar si la clienta ya tiene una tarjeta {{num_tarjetas}}]',
      },
      {
        kind: 'unanswered',
        from: 'La moto no necesita tarjeta si la deja en las plazas para motos.\n\n',
        to: '',
      },
      {
        kind: 'promise',
        from: 'Hasta la cita, el coche debe pagar la tarifa general.',
        to: 'Hasta la cita puede aparcar sin pagar; si le ponen una multa, se la anularemos.',
      },
    ],
  },
];
