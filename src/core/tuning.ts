/**
 * The numbers that an editor of the code may want to turn, with unit and reason: how much is weighed, when it answers,
 * what is shown. A number of one rule alone stands beside that rule, learned weights beside their model.
 */
export const TUNING = {
  /** Sentences that go on to ranking: the right one was among the first 40 in 96.5% of SQuAD questions. */
  candidates: 40,
  /** Words apart at which what fills a question stands too far from what it is asked about to tell. */
  nearWords: 8,
  /** Strength from which a question's word counts as found in a sentence. */
  found: 0.35,
  /** Worth of a word that the lexicon unites with the question's, beside 1 for the same word. */
  conceptStrength: 0.7,
  /** Worth of the English words that the glossary gives for a Spanish one: above a concept, below the same word. */
  translatedStrength: 0.85,
  /** Factor on the weight of the commonest English word, and the rank by frequency from which words keep theirs. */
  commonWord: 0.3,
  rareRank: 20_000,
  /** Worth in the search of a word of like use, times the cosine of their vectors. */
  alikeStrength: 0.3,
  /** Weakest expansion that is still searched for; below, noise costs more than it finds. */
  weakestExpansion: 0.12,
  /** Most entries of the index that a search may read, beyond its first few terms: bounds the time of a question. */
  mostPostings: 800,
  fewestTerms: 3,
  /** Best sentences whose neighbours are ranked too. */
  neighboursOf: 10,
  /** Worth of a name for the role or the first name that stands for it in a question. */
  aliasStrength: 0.8,
  /** Worth of a word taken for a mistyped one. */
  typoStrength: 0.85,
  /** Longest question that is read, in characters; the rest is ignored. A rambling question stays below 600. */
  longestQuestion: 2000,
  /** Most content words of a question that are weighed: the rarest count. */
  questionWords: 40,
  /**
   * Best sentences that the encoder compares with the question (the right one is among the first 20 by words in 97.4%
   * of the held-out questions, among 12 in 95.6%; each that was not read ahead takes its 25 ms), and most of those that
   * prepared questions lead to.
   */
  compared: 16,
  comparedPrepared: 6,
  /**
   * Confidence by words alone from which, and up to which, the encoder is not asked: on the held-out stories this cost
   * one answer in 800; of prepared questions, asked again, it spares four in five.
   */
  sureByWords: 0.8,
  hopelessByWords: 0.03,
  /** Most sentences of a folder that uses the encoder: reading one ahead costs an encoding, see README; its vectors, 15 KB. */
  mostEncoded: 5000,
  /**
   * Lowest confidence, 0 to 1, at which an answer is given. In the cross-validation right less wrong is highest near
   * 0.55 for bare articles (65.9 / 8.5 on the stories, 66.6 / 10.5 with 0.5) and near 0.5 with prepared questions.
   */
  answerFrom: 0.52,
  /**
   * Confidence from which a silence does not claim that the sources do not say: of the held-out questions that meet
   * one, some six in ten have an answer, and the nearest passage is it for three.
   */
  unsureFrom: 0.15,
  /** Lowest confidence at which a question is suggested to people. */
  suggestFrom: 0.6,
  /**
   * For a correction to come before what it corrects: how much better the corrected sentence may be, in log-odds; the
   * share of the question's words that the correction has at least beside it; and how far behind the corrected one then
   * comes, less than what parts two answers that are both shown. And, for a correction to be shown beside a sentence of
   * what it corrects, the weight of the words that both have, in nats: one rare word or two common ones.
   */
  corrected: { within: 4, share: 0.5, behind: 0.5, shared: 2 },
  /**
   * For another source's date or number to be shown too: how close it stands, and its share of the best one's words.
   */
  givesItNear: 0.3,
  givesItShare: 0.45,
  /**
   * For two sources to be said to differ: the share of the question's weight whose words the second has, and its share
   * of what the first has. Over the invented stories this left 9 of 17 true remarks and 8 of 43 others.
   */
  differ: { covered: 0.6, share: 0.9 },
  /** Cosine from which a word of like use may be the thing counted. */
  alikeCounts: 0.75,
  /** Sentences behind an accusation in which its rejection is looked for. */
  replyDistance: 3,
  /** Sentences behind an answer in which the next voice is looked for, when several things or sides are asked for. */
  voiceDistance: 2,
  /** Ranked candidates that may follow as further answers. */
  furtherCandidates: 6,
  /**
   * Most that a further answer may score below the best, in log-odds: of the same source, of another, and when it adds
   * words of the question.
   */
  further: { sameSource: 0.35, otherSource: 2, complementing: 2.5 },
  /**
   * The same for a question that asks for several things: 73 of 98 such questions of the stories were answered whole
   * with these, 64 with a third of them; other questions show 1.3 excerpts.
   */
  furtherSeveral: { sameSource: 4, otherSource: 5, complementing: 8 },
  /**
   * For what another source tells to count as the same event: among how many of the best after the first it is, how far
   * below the first in log-odds, and how alike the two sentences are, a cosine. Over 24 practice stories it then brings
   * half of the other accounts that were missing, and one excerpt more in ten answers.
   */
  sameEvent: { ofBest: 2, within: 6, alike: 0.33 },
  /** Share of the question's weight that a further answer must add when it scores lower. */
  furtherShare: 0.2,
  /** Prepared wordings that are compared with a question. */
  preparedCandidates: 80,
  /** Weight of a word that no prepared wording has, beside that of one that a single wording has. */
  unknownPreparedWeight: 0.6,
  /** Factor on the likeness for each name that only one of two wordings has. */
  otherName: 0.85,
  /** The same for a wording without an answer, whose point may be that very name. */
  otherNameUnanswered: 0.65,
  /** Factor on the likeness of wordings that have the same names in another order. */
  swappedNames: 0.85,
  /** Wordings of a sentence that must hold a word for it to tell half as much as it can. */
  profileHalf: 1,
  /** Least weight of a question's word when profiles are compared, in nats: that of words nobody prepared. */
  unknownProfileWeight: 1.2,
  /** Likeness from which what an unanswered wording lacks is said of the question too. */
  nearlyTheSame: 0.75,
  /** Factor on the likeness of wordings that are both open in kind ("what", "did", "how"). */
  looselySameKind: 0.9,
  /** The same when only one is open in kind, and when they ask for different kinds of things. */
  kindsAnswered: { open: 0.7, other: 0.3 },
  /** The same for a wording without an answer, whose point is often the very kind of thing it asks for. */
  kindsUnanswered: { open: 0.65, other: 0.4 },
  /** Likeness from which a prepared wording counts as the same question. */
  sameQuestion: 0.5,
  /** Excerpts shown at first; the rest stand under "more". */
  excerptsShown: 4,
  /** Excerpts from which no further answer is added; the reply to an accusation always is. */
  mostExcerpts: 8,
} as const;
