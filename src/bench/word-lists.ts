const list = (words: string): readonly string[] => words.trim().split(/\s*,\s*/);

/** Things that news is about, the common ones first. */
export const THINGS =
  list(`government, agreement, election, company, police, budget, court, contract, strike, law, hospital,
  school, bridge, report, union, investigation, ferry, border, harvest, vaccine, railway, tax, tariff, pension, airport, prison,
  pipeline, river, factory, museum, embassy, parliament, refinery, dam, cathedral, stadium, lighthouse, mine, newspaper,
  university, forest, fishery, subsidy, charter, treaty, quota, census, currency, curfew, referendum, festival, archive,
  vineyard, shipyard, observatory, glacier, orchard, tunnel, reservoir, sanctuary, warehouse, quarry, turbine, satellite,
  monument, playground, laboratory, greenhouse, aqueduct, telegraph, windmill, tramway, brewery, sawmill, cannery, tannery,
  kiosk, canal, barracks, boulevard, catalogue, chapel, clinic, cooperative, depot, dynasty, epidemic, estuary, excavation,
  fortress, foundry, franchise, funicular, garrison, granary, hatchery, herbarium, hydrant, infirmary, kennel, landfill,
  manuscript, marina, mausoleum, monastery, mosaic, nursery, obelisk, orphanage, pavilion, plantation, planetarium, pontoon`);

/** Past tense and base form of what is done to things. */
export const DEEDS: readonly (readonly [past: string, base: string])[] = list(`announced announce, approved approve,
  closed close, opened open, rejected reject, delayed delay, signed sign, criticized criticize, defended defend,
  suspended suspend, inspected inspect, repaired repair, funded fund, visited visit, praised praise, cancelled cancel,
  expanded expand, sold sell, bought buy, inherited inherit, restored restore, evacuated evacuate, audited audit,
  privatized privatize, nationalized nationalize, demolished demolish, modernized modernize, quarantined quarantine,
  renamed rename, relocated relocate, surveyed survey, ratified ratify, vetoed veto, boycotted boycott, leased lease`).map(
  (pair): readonly [string, string] => {
    const [past = '', base = ''] = pair.split(' ');
    return [past, base];
  },
);

export const QUALITIES =
  list(`new, local, national, old, regional, foreign, public, private, rural, northern, southern, coastal,
  disputed, temporary, historic, industrial, medical, military, agricultural, maritime, municipal, bilateral, provisional,
  abandoned, flooded, unfinished, celebrated, experimental, subterranean, overgrown, derelict, ornate`);

export const ROLES = list(`President, Prime Minister, Finance Minister, Mayor, Governor, Senator, Judge, Ambassador,
  Foreign Minister, Health Minister, Transport Minister, Bishop, General, Secretary, Professor, Commissioner`);

export const GROUPS =
  list(`workers, residents, farmers, students, soldiers, nurses, teachers, miners, sailors, voters, migrants,
  engineers, pensioners, drivers, fishermen, weavers, beekeepers, firefighters, librarians, stonemasons`);

export const REASONS =
  list(`inspectors had found cracks, the money had run out, voters had asked for it, the river had risen,
  the court had ordered it, prices had doubled, a report had warned of fire, the union had threatened to walk out,
  the harvest had failed, neighbours had complained of the noise, the insurer had withdrawn, the old permit had expired,
  a storm had torn off the roof, the archive had lost the plans, parts had not arrived, nobody had applied for the post`);

export const MONTHS = list(
  `January, February, March, April, May, June, July, August, September, October, November, December`,
);

export const WEEKDAYS = list('Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday');

/** What invented names of people and places are made of. */
export const SYLLABLES =
  list(`ba, bel, bor, cal, cor, dan, dor, dra, el, en, fal, fen, gar, gil, gro, hal, hol, im, is, jan, jor,
  kal, kes, kol, lan, lin, lor, mar, mel, mor, nar, nel, nor, ol, or, pel, pra, quin, ral, ren, ros, sal, sen, sol, tal, tem,
  tor, ul, ur, val, ven, vor, wal, wen, yor, zan, zel`);

export const NAME_ENDINGS = list(
  'an, berg, dez, escu, ez, field, ian, ic, in, ini, ov, owa, qvist, son, stein, ton, ura, wick',
);

export const PLACE_ENDINGS = list('burg, dal, ford, grad, ham, ia, mouth, port, stad, stan, ville, haven');
