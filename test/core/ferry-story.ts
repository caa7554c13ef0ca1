import { type Article, answererOf } from './small-knowledge.ts';

/** An invented quarrel over a ferry, as two articles tell it. */
const english: Article = {
  id: 'velden-ferry',
  title: 'Norvale halts ferry contract as talks with Kestria near',
  published: '2025-06-12',
  publisher: 'Velden Courier',
  body: `# Norvale halts ferry contract as talks with Kestria near

Norvale halted the ferry contract with Kestria on Monday

Norvale halted the ferry contract with Kestria on Monday because inspectors had found cracks in four hulls, the transport ministry said.

Kestrian President Oona Lindqvist will meet Norvale Prime Minister Tomas Barek in the port of Velden on June 20.

Transport Minister Ilse Marchetti accused the shipyard of hiding the cracks from inspectors. The shipyard rejected the accusation and said that every report had been handed over.

The Halvorsen shipyard sent home 312 workers in May. They were paid for two weeks, according to the union.

Barek accused Lindqvist of breaking the fishing treaty. He spoke at a dinner of the chamber of commerce.

Lindqvist denied breaking the fishing treaty and called the charge “a tale for winter evenings.”

José Peñalver, the mayor of Velden, said the harbour would stay open throughout the summer.

Share: Facebook, WhatsApp

Keywords: ferry contract, cracks, hulls, Norvale, Kestria, zeppelin`,
};

const spanish: Article = {
  id: 'puerto-velden',
  language: 'es',
  body: `El puerto de Velden fue construido en 1931 por ingenieros de Kestria, según el archivo municipal.

Los pescadores protestaron frente a la aduana porque el gobierno redujo la cuota de arenque a la mitad.

La presidenta Oona Lindqvist prometió diez millones de coronas para reparar el faro.`,
};

export const FERRY_STORY: readonly Article[] = [english, spanish];

export const ferryAnswerer = answererOf(FERRY_STORY);

/** What a question without context is answered with. */
export const ask = (text: string, ...context: readonly string[]) => ferryAnswerer.answer({ text, context });

/** The texts of an answer, in order. */
export const textsFor = (text: string, ...context: readonly string[]): readonly string[] =>
  ask(text, ...context).excerpts.map((excerpt) => excerpt.text);
