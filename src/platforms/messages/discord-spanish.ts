import type { DiscordWording } from './discord-wording.ts';

export const discordSpanish: DiscordWording = {
  about: 'Lo que dicen las fuentes, palabra por palabra',
  ask: { name: 'preguntar', description: 'Preguntar sobre los artículos' },
  question: { name: 'pregunta', description: 'Su pregunta, en español o en inglés' },
  private: { name: 'privado', description: 'Si solo usted ve la respuesta (sí, si no elige False)' },
  verify: { name: 'verificar', description: 'Si una cita está en las fuentes y dónde' },
  quote: { name: 'cita', description: 'La cita que se busca' },
  timeline: { name: 'cronología', description: 'Pasajes con fecha, por orden' },
  words: { name: 'sobre', description: 'Solo pasajes con estas palabras' },
  sources: { name: 'fuentes', description: 'Con qué respondo' },
  help: { name: 'ayuda', description: 'Qué hago y cómo preguntar' },
  corrections: { name: 'correcciones', description: 'Lo que se corrigió en las fuentes' },
  gaps: { name: 'lagunas', description: 'Para editores: lo que las fuentes no respondieron' },
  feedback: { name: 'opiniones', description: 'Para editores: lo que se opinó de las respuestas' },
  check: 'Comprobar con las fuentes',
  ways: [
    '/dispute preguntar: una respuesta que solo usted ve y puede compartir; con privado: False, la ven todos.',
    '/dispute verificar, cronología, fuentes: citas, fechas, artículos.',
    'Mencióneme en un canal o hilo. Para seguir preguntando, responda a mi respuesta.',
    'Escríbame directamente.',
    'En el menú de cualquier mensaje, en Aplicaciones: «Comprobar con las fuentes».',
  ],
  askOn: 'Para seguir preguntando aquí, responda a este mensaje con la mención activada o mencióneme.',
  cannotRead: 'Solo recibo los mensajes que me mencionan. Responda con la mención activada o mencióneme, por favor.',
  attached: 'Estos fragmentos no caben en un mensaje. Están en el archivo, palabra por palabra.',
};
