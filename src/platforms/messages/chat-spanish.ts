import type { ChatWording } from './chat-wording.ts';
import { discordSpanish } from './discord-spanish.ts';

export const chatSpanish: ChatWording = {
  notDelivered: {
    not_allowed: 'No tengo permiso para publicar donde usted preguntó. Invíteme a ese canal o pregúnteme aquí.',
    gone: 'El lugar donde usted preguntó ya no existe o está cerrado para mí, y no pude publicar allí la respuesta.',
    archived: 'El canal donde usted preguntó está archivado y no pude publicar allí la respuesta. Pregúnteme aquí.',
    expired: 'Mi respuesta llegó demasiado tarde para mostrarse allí. Vuelva a preguntar, por favor.',
    unreachable:
      'Es posible que mi respuesta no haya llegado adonde usted preguntó. Si no la ve allí, vuelva a preguntar.',
  },
  externalPerson: 'Solo respondo a personas de la organización que me gestiona.',
  otherChannel: 'No respondo en este canal. Pregúnteme en un mensaje directo, por favor.',
  nothingToCheck: 'No encontré en ese mensaje ninguna cita ni afirmación que buscar.',
  checked: (count) => `Lo que hay en las fuentes sobre ${count === 1 ? 'esto' : `estos ${count} puntos`}:`,
  unchecked: (count) => `Quedan ${count} sin buscar. Compruebe un mensaje más corto para verlos.`,
  claim: 'Afirmación:',
  claimNotFound: 'Las fuentes no lo dicen con estas palabras.',
  question: 'Pregunta:',
  foundIn: (labels) => `Aparece en: ${labels}.`,
  openToRead:
    'Abra el mensaje para leer cada fragmento completo, palabra por palabra, con el párrafo y la fuente donde está.',
  moreUnder: (more) => `${more} en ⋯`,

  sharedBy: (name) => `Compartido por ${name}`,
  alreadyShared: 'Ya lo ha compartido.',
  takeBack: 'Retirar',
  onlySharer: 'Solo puede retirarlo quien lo compartió.',
  menu: '⋯ Más',
  copyCitation: 'Copiar la cita',
  moreExcerpts: 'Más fragmentos',
  noMoreExcerpts: 'No hay más fragmentos.',
  helpful: 'Útil',
  notHelpful: 'No es útil',
  thanks: 'Gracias por decírnoslo.',
  follow: {
    menu: 'Avisarme si esto cambia',
    begun:
      'Le escribiré directamente si una fuente corrige o retira lo que muestra esta respuesta. La misma opción del menú lo termina.',
    ended: 'Ya no le escribiré sobre esta respuesta.',
    impossible: 'No estoy configurado para guardar direcciones, así que no podré escribirle más tarde.',
  },
  askTheDesk: 'Preguntar a la redacción',
  reportProblem: 'Avisar de un problema',
  problem: {
    title: 'Avisar de un problema',
    label: '¿Qué está mal? (opcional)',
    send: 'Avisar',
    from: (name) => `${name} avisa de un problema con esta respuesta`,
    says: (reason) => `En sus palabras: ${reason}`,
  },
  fromTheDesk: (question) => `La redacción, no las fuentes, sobre «${question}»:`,
  deskReplyLost: 'Su respuesta no llegó a quien preguntó.',
  handedOver: 'Esto está en manos de la redacción.',
  alreadyHandedOver: 'Esto ya está en manos de la redacción.',
  deskUnreachable: 'Ahora no se pudo avisar a la redacción. Inténtelo de nuevo o escriba a los editores.',
  forTheDesk: (name) => `${name} pregunta a la redacción`,
  whereAsked: 'Dónde se preguntó',
  tooOld: 'Este botón es demasiado antiguo para mí. Vuelva a preguntar, por favor.',
  changed: 'Las fuentes han cambiado desde que se mostró esto. Vuelva a preguntar, por favor.',
  speaker: (name) => `Lo dice ${name}`,
  reason: { title: 'No es útil', label: '¿Qué falló? (opcional)', send: 'Enviar' },
  close: 'Cerrar',
  editors: {
    only: 'Esto es para los editores de esta redacción.',
    askPrivately: 'Esto se lo digo a los editores solo en privado. Use el comando o escríbame directamente.',
    gaps: {
      heading: 'Preguntas de los últimos 30 días que las fuentes no responden, las más frecuentes primero:',
      none: 'Ninguna pregunta de los últimos 30 días quedó sin respuesta.',
    },
    feedback: {
      heading: 'Lo que se opinó de las respuestas en los últimos 30 días:',
      none: 'Nadie votó una respuesta en los últimos 30 días.',
    },
    more: (count) => `${count} más: npm run desk las muestra todas.`,
    round: {
      waits: (touched) =>
        `Las fuentes han cambiado. ${touched === 1 ? 'Una respuesta dada mostraba' : `${touched} respuestas dadas mostraban`} palabras que cambiaron:`,
      cut: '(npm run desk -- corrections muestra el resto)',
      send: 'Enviar las correcciones',
      confirmed: (notices) => `${notices === 1 ? 'Un aviso está' : `${notices} avisos están`} en camino.`,
      gone: 'Estas correcciones ya no esperan: se enviaron, o las fuentes han vuelto a cambiar.',
    },
    digest: {
      heading: 'Los últimos siete días:',
      nothing: 'En los últimos siete días nadie preguntó nada.',
      counts: (questions, answered, abstained) =>
        `${questions} preguntas: ${answered} respondidas con las fuentes, ${abstained} que las fuentes no responden.`,
      votes: (up, down) => `Votos: ${up} útiles, ${down} no útiles.`,
      gaps: 'Lo más preguntado sin respuesta:',
    },
  },

  helpCommands: (command) => [
    `${command} y una pregunta: una respuesta que solo usted ve`,
    `${command} verificar "cita": si está en las fuentes y dónde`,
    `${command} cronología [palabras]: pasajes con fecha, por orden`,
    `${command} fuentes: con qué respondo`,
    `${command} correcciones: lo que se corrigió en las fuentes`,
  ],
  home: {
    title: 'Lo que dicen las fuentes',
    sources: 'Lo que tengo',
    examples: 'Pruebe una de estas',
    howToAsk: 'Cómo preguntar',
    ways: (command) => [
      `${command} y una pregunta, en cualquier canal: una respuesta que solo usted ve y puede compartir.`,
      'Mencióneme en un canal o hilo: respondo en el hilo. Siga preguntando allí sin mencionarme.',
      'Escríbame en Mensajes: las respuestas quedan allí.',
      'En el menú de cualquier mensaje: «Check against sources».',
      `${command} ayuda, fuentes, cronología [palabras] o verificar "cita".`,
    ],
  },

  discord: discordSpanish,
};
