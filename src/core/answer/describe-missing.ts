import type { Missing } from '../model.ts';
import { asksForDay } from '../question/fineness.ts';
import type { Asked, Question } from '../question/question.ts';
import type { Reading } from '../read-question.ts';
import type { Tables } from '../tables.ts';
import { TUNING } from '../tuning.ts';
import { isAfterSources } from './after-sources.ts';

const BY_ASKED: Readonly<Record<Asked, Missing>> = {
  person: 'person',
  organisation: 'person',
  date: 'date',
  place: 'place',
  number: 'number',
  duration: 'number',
  reason: 'reason',
  manner: 'reason',
  quotation: 'quotation',
  claim: 'subject',
  thing: 'subject',
};

const missingOf = ({ asked, fineness, text }: Question): Missing => {
  if (asked !== 'date') return BY_ASKED[asked];
  if (fineness === 2) return 'hour';
  return asksForDay(text) ? 'day' : 'date';
};

/** Why the sources do not answer: who did what to whom is the other way round, as a prepared question says, else the kind of thing that is asked for. */
export const describeMissing = ({ question, prepared, ranked, swapped }: Reading, tables: Tables): Missing => {
  if (swapped) return 'premise';
  if (isAfterSources(question, ranked, tables)) return 'after_newest_source';
  const nearest = prepared.covers(ranked[0]?.index ?? -1) ? prepared.nearest[0] : undefined;
  if (nearest && nearest.wording.missing !== null && nearest.likeness >= TUNING.nearlyTheSame)
    return nearest.wording.missing;
  const unknown = question.units.filter((unit) => unit.targets.size === 0);
  return unknown.some((unit) => unit.name) ? 'subject' : missingOf(question);
};
