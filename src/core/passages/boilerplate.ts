const LABEL =
  /^(?:(?:seo )?keywords?|tags?|palabras clave|etiquetas|temas|topics|filed under|related(?: articles?| stor(?:y|ies)| news| content| coverage)?|relacionad[oa]s?|noticias relacionadas|read (?:more|also|next)|more on this(?: story)?|see also|lea (?:también|tambien|más|mas)|leer más|ver también|vea también|te puede interesar|share(?: this)?(?: article| story)?|compart(?:ir|e|a)(?: en)?|follow us(?: on)?|s[ií]guenos(?: en)?|s[ií]ganos(?: en)?|last updated|updated|published|actualizado|publicado|reporting by|editing by|redacción|contact|source link)\s*[:|]/iu;

const CREDIT =
  /^(?:\(?\s*)?(?:photo|photograph|image|picture|graphic|video|foto|fotografía|imagen|gráfico|vídeo)s?(?: credits?| courtesy(?: of)?| by| de| cortesía)?\s*[:|/©]/iu;

const COPYRIGHT = /^(?:©|\(c\)\s*\d{4}|copyright\b|all rights reserved|todos los derechos reservados)/iu;

const WHOLE =
  /^(?:advertisement|sponsored(?: content)?|publicidad|anuncio|continue reading(?: the main story)?|comments?(?: \(\d+\))?|comentarios|share(?: this)?(?: article| story)?|compartir(?: noticia| artículo)?|print|imprimir|save|guardar|subscribe(?: now)?|suscríbase|suscríbete|sign up for (?:our|the) .{0,60}|follow us on .{0,60}|síg[au](?:e)?nos en .{0,60}|suscr[ií]b[ae](?:se|te) a .{0,60})[.!]?$/iu;

const NETWORK =
  /\b(?:facebook|twitter|x|whatsapp|telegram|linkedin|reddit|pinterest|instagram|threads|bluesky|e-?mail|correo|copy link|copiar enlace|print|imprimir|share|compartir|tweet|flipboard|pocket|mastodon)\b/giu;

const BYLINE = /^(?:By|BY|Por|POR)\s+\p{Lu}[\p{L}.’'-]+(?:[\s,|/]+(?:and|y|with|con|\p{Lu}[\p{L}.’'-]*)){0,10}$/u;

/** Longest line that can be a share bar. Characters. */
const LONGEST_BAR = 120;

const isShareBar = (text: string): boolean => {
  if (text.length > LONGEST_BAR) return false;
  const networks = text.match(NETWORK)?.length ?? 0;
  return (
    networks >= 2 &&
    text.replace(NETWORK, '').replace(/[\s|·•,/:+&()-]+|\b(?:on|en|via|this|o|or|y|and)\b/giu, '') === ''
  );
};

/**
 * Whether a paragraph is no part of the article: keywords, share bars, "Read more:", credits, copyright,
 * bylines. It is never evidence.
 */
export const isBoilerplate = (text: string): boolean =>
  LABEL.test(text) ||
  CREDIT.test(text) ||
  COPYRIGHT.test(text) ||
  WHOLE.test(text) ||
  BYLINE.test(text) ||
  isShareBar(text);
