import { chatSpanish } from './chat-spanish.ts';
import type { Wording } from './wording.ts';

const plural = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

const times = (count: number): string => {
  if (count === 1) return 'una vez';
  return count === 2 ? 'dos veces' : `${count} veces`;
};

export const spanish: Wording = {
  missing: {
    number: 'Las fuentes no dan ninguna cifra.',
    date: 'Las fuentes no dicen cuándo.',
    day: 'Las fuentes no dicen qué día.',
    hour: 'Las fuentes no dicen a qué hora.',
    person: 'Las fuentes no nombran a nadie para esto.',
    place: 'Las fuentes no dicen dónde.',
    reason: 'Las fuentes no dicen por qué.',
    quotation: 'Las fuentes no recogen esa cita.',
    premise: 'Ninguna de estas fuentes dice que eso ocurriera.',
    subject: 'Las fuentes no responden a esto.',
  },
  unsure: 'No he encontrado una respuesta segura. Juzgue usted el pasaje más cercano.',
  afterNewest: (newest) =>
    newest ? `Esto es posterior a la fuente más reciente (${newest}).` : 'Las fuentes no llegan hasta ahí.',
  outOfScope: {
    chit_chat: 'Con gusto. Pregúnteme por los artículos que tengo y le citaré lo que dicen.',
    order: 'Solo cito los artículos que tengo y no sigo otras instrucciones. Pregúnteme qué dicen.',
    other_subject: 'Los artículos que tengo no tratan de eso. Respondo solo con lo que dicen.',
    empty: 'No encontré ninguna pregunta. Pregúnteme por los artículos que tengo.',
  },
  status: {
    not_in_sources: 'Las fuentes no responden a esto.',
    out_of_scope: 'Respondo a preguntas sobre los artículos que tengo, y a nada más.',
  },

  role: {
    other_side: 'La otra parte:',
    disagrees: 'Otra fuente lo da de otra manera:',
    related: 'Pasaje más cercano, no es una respuesta:',
  },
  relatedSaidBy: (speaker) => `Pasaje más cercano, no es una respuesta (lo dice ${speaker}):`,

  sourcesDiffer: {
    date: 'Las fuentes difieren en la fecha.',
    number: 'Las fuentes difieren en la cifra.',
    name: 'Las fuentes difieren en el nombre.',
    place: 'Las fuentes difieren en el lugar.',
    account: 'Las fuentes dan versiones distintas.',
  },
  shown: { both: 'Se muestran ambas.', all: 'Se muestran todas.' },
  bothSides: 'Se muestran ambas partes.',
  contradicts: 'Las fuentes dicen otra cosa:',
  corrected: (label) => `«${label}» corrige un artículo anterior.`,
  correctedInPlace: (label) => `«${label}» se corrigió: antes este artículo decía aquí otra cosa.`,
  readAs: (question) => `Pregunta entendida como: «${question}»`,
  singleSource: 'Aparece en una sola fuente.',
  originalLanguage: 'Los fragmentos se dejan en su idioma original.',

  asOf: (newest) => `A fecha de ${newest}`,
  noSourceDated: 'Ninguna fuente tiene fecha',
  sourceCount: (count) => plural(count, 'fuente'),

  untitled: (dateline) => `Sin título, datación ${dateline}`,
  correctedBy: (label) => `artículo corregido por «${label}»`,
  paragraph: (number) => `párrafo ${number}`,
  notGiven: {
    publisher: 'medio no indicado',
    date: 'fecha no indicada',
    both: 'medio y fecha no indicados',
  },
  by: (author) => `por ${author}`,
  dateReadAs: (words, iso) => `«${words}» entendido como ${iso}`,
  languageName: { en: 'inglés', es: 'español' },

  verify: {
    exact: 'aparece palabra por palabra',
    near: 'no palabra por palabra; el pasaje más cercano difiere',
    notFound: 'no aparece en las fuentes',
    inQuotationMarks: 'entre comillas',
    times,
    saidBy: (speaker) => `Lo dice ${speaker}, según la fuente.`,
    instead: (asked, source) => `Usted escribió «${asked}»; la fuente tiene «${source}».`,
    notInSource: (asked) => `«${asked}» no está aquí en la fuente.`,
    onlyInSource: (source) => `La fuente tiene además «${source}».`,
    ask: '¿Qué cita debo buscar?',
  },

  timeline: {
    heading: 'Pasajes con fecha, por orden:',
    noYear: 'Sin año:',
    empty: 'Las fuentes no tienen ningún pasaje con fecha sobre esto.',
  },
  sources: {
    heading: (count) => `Respondo a partir de ${plural(count, 'fuente')}:`,
    empty: 'No hay fuentes con las que responder.',
    size: (paragraphs, sentences) => `${plural(paragraphs, 'párrafo')}, ${plural(sentences, 'frase')}`,
    correctionOf: (source) => `corrección de «${source}»`,
  },
  corrections: {
    noDatabase: 'Aquí todavía no hay base de datos, así que no puedo decir qué se corrigió. La lleva el bot en marcha.',
  },
  context: { gone: 'Este pasaje ya no está en las fuentes.' },

  greeting: 'Pregúnteme por los artículos que tengo. Cito lo que dicen e indico dónde está.',
  help: [
    'Respondo a preguntas sobre los artículos que tengo, en español o en inglés, con fragmentos literales.',
    'Debajo de cada fragmento se indica dónde está. Cuando las fuentes difieren, muestro cada una.',
    'Cuando las fuentes no lo dicen, lo digo. No añado nada mío.',
    'Los editores de esta redacción ven qué preguntas quedaron sin respuesta; de las privadas, ni de quién ni dónde.',
  ],
  forExample: 'Por ejemplo:',
  farewell: 'Hasta luego.',
  more: (count) => `${count} ${count === 1 ? 'fragmento más' : 'fragmentos más'}`,
  actions: { share: 'Compartir', context: 'Contexto', more: 'Más' },
  trouble: {
    failed: 'Algo falló por mi parte y no puedo mostrar una respuesta. Vuelva a preguntar, por favor.',
    tooLong: (limit) => `La pregunta es demasiado larga para mí. Use como máximo ${limit} caracteres, por favor.`,
    slowDown: (seconds) =>
      `Demasiadas preguntas a la vez. Vuelva a preguntar en ${plural(seconds, 'segundo')}, por favor.`,
  },
  chat: chatSpanish,
};
