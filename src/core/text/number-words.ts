/** Numbers written as words, from two up; "one" is too often an article or pronoun. */
const NUMBER_WORDS = new Set(
  `two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
  nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million millions
  billion billions dozen dozens half dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince
  dieciseis diecisiete dieciocho diecinueve veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa cien
  ciento cientos mil miles millon millones docena docenas mitad`.split(/\s+/),
);

/** Whether a folded word is a number in English or Spanish. */
export const isNumberWord = (word: string): boolean => NUMBER_WORDS.has(word);
