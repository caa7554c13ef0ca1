import { stopwords as english } from '@orama/stopwords/english';
import { stopwords as spanish } from '@orama/stopwords/spanish';
import type { Language } from '../model.ts';
import { fold } from './fold.ts';

/** Words that the Spanish list drops although they carry meaning in a question about the news. */
const CONTENT_WORDS = new Set(
  `acuerdo afirmo agrego anadio aseguro comento considera considero dia dias dice dicen dicho dieron dijeron dijo dio
  empleo empleas emplear encuentra estado estados existe existen expreso explico final general habla hablan horas
  indico informo intenta intentan intentar intento llego lleva llevar lugar manifesto menciono nadie pais parte
  primer primera primero propia propio quiere quedo realizado realizar realizo segunda segundo senalo tercera trabaja
  trabajan trabajar trabajo usa usan usar uso valor verdad verdadera verdadero tiempo total cinco cuatro tres dos ocho
  seis siete diez ultimo ultima ultimos ultimas nueva nuevo nuevas nuevos acerca conocer saber sabe saben`.split(/\s+/),
);

/** Function words that the lists lack: contractions typed without apostrophe and light verbs. */
const MORE: Record<Language, readonly string[]> = {
  en: 'a also get got gets getting im ive id youre hes shes theyre whats whos wheres whens hows didnt doesnt dont wasnt isnt arent cant couldnt wouldnt wont hasnt havent hadnt shouldnt thats theres lets will just'.split(
    ' ',
  ),
  es: 'los las les lo al del cual cuales cuanto cuantos quienes donde adonde cuando como porque sera seran fue fueron haya hubo ha han va van se le'.split(
    ' ',
  ),
};

const lists: Record<Language, ReadonlySet<string>> = {
  en: new Set([...english, ...MORE.en].map(fold)),
  es: new Set([...spanish.map(fold).filter((word) => !CONTENT_WORDS.has(word)), ...MORE.es]),
};

/** Whether a folded word is a function word of the language, or of either when none is given. */
export const isStopWord = (word: string, language?: Language): boolean =>
  language ? lists[language].has(word) : lists.en.has(word) || lists.es.has(word);
