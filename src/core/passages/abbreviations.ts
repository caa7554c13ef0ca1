const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Abbreviations that stand before a name or go on: their full stop never ends a sentence. Lower case. */
export const NEVER_END = words(`
  mr mrs ms messrs dr drs prof gen brig col lt lieut sgt cpl pvt pfc capt cmdr maj adm ens rep reps sen sens gov govs
  pres hon rev fr supt insp det atty amb asst assoc secy mme mlle msgr cf viz vs e.g i.e ej approx aprox
  sra sres sras srta dra dres lic ing arq lcdo lcda pdte pdta gral cnel tte mons pbro dña excmo excma ilmo ilma sto sta
  fco av avda ee ff
`);

/** Abbreviations before a name that may also follow one, at the end of a sentence. Lower case. */
export const BEFORE_OR_AFTER_NAME = words('st sr ave blvd rd mt ft dept univ bros depto dpto');

/** Abbreviations that count only before a number; elsewhere they are words ("art.", "no.", "fig."). Lower case. */
export const BEFORE_NUMBER = words(`
  jan feb mar apr jun jul aug sep sept oct nov dec ene abr ago set dic
  no nos nr núm num art arts pág págs pag p pp vol fig figs cap ch par párr sec tel ext rs bs ca inc
`);

/** Abbreviations that end a sentence when what follows opens one. Lower case. */
export const MAY_END = words('inc ltd ltda co corp cía cia jr bros llc plc est etc al uds ud vd mm aa uu oo');

/** Months and weekdays: abbreviations only with a capital letter or behind a day. Lower case. */
export const MONTHS_AND_DAYS = words(`
  jan feb mar apr jun jul aug sep sept oct nov dec ene abr ago set dic mon tue tues wed thu thur thurs fri sat sun
`);

/** States as they stand behind a comma ("Springfield, Ill."). Lower case. */
export const STATES = words(`
  ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa tenn tex
  va vt wash wis wyo ont que
`);

/** Dotted acronyms behind which a name known to open sentences opens one. Lower case, without last stop. */
export const ACRONYMS = words('u.s u.k u.n e.u d.c u.s.a n.y l.a ee.uu s.a uu');

/** What follows "p.m." without opening a sentence: days, zones. */
export const AFTER_CLOCK = words(`
  Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mon Tue Tues Wed Thu Thurs Fri Sat Sun January February March
  April May June July August September October November December Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec
  ET EST EDT CT CST CDT MT MST MDT PT PST PDT GMT UTC BST CET CEST Eastern Central Pacific Greenwich
`);

/** Words that open a sentence after an abbreviation such as "U.S.", rather than carry it on. */
export const OPENERS = words(`
  The A An In On At It He She They We I You This That These Those But And Or So If When While As For After Before Since
  Although However Meanwhile There Here His Her Its Their Our My Both Some Many Most All No Not Then Now Also Later
  Earlier Still Yet Only Shortly Separately What Who Why How Where Last Next
  El La Los Las Un Una En Al A Pero Y O Si Cuando Mientras Como Para Por Después Antes Desde Aunque Sin Según Este Esta
  Estos Estas Ese Esa Su Sus También Luego Ahora Ya Tras Entre Sobre Con De Del Ayer Hoy Más Además Asimismo Fue Se Lo Le
`);

/** Openers that are also parts of names or initials, so that they prove nothing behind an initial. */
export const NAME_PARTICLES = words('A I O Y E De Del La Las Los El Al Le Lo So An In On At No All See');

/** Words that carry on a name after "U.S.": never the start of a sentence there, even when they open others. */
export const INSTITUTIONS = words(`
  President Vice Secretary Department Treasury State Justice Defense Commerce Energy Homeland Interior Army Navy Air
  Marine Marines Coast Senate Senator Sen Congress Congressman House Representative Rep Supreme Court District Circuit
  Attorney Ambassador Embassy Consulate Customs Border Immigration Citizenship Drug Federal Capitol Southern Northern
  Central Special Trade Census Geological Open Olympic Soccer Steel Bank Food Postal Secret Agency Office Bureau National
  Forces Government Administration Constitution Civil Route Highway Naval Military Dollar Rangers Forest Fish Patent
`);

/** Names written with a mark that ends no sentence ("Yahoo! Inc."). */
export const MARKED_NAMES = words('Yahoo Jeopardy Yum');
