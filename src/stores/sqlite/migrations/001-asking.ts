/** What is kept while questions come in. */
export const asking = `
  CREATE TABLE secrets (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
  CREATE TABLE seen (key TEXT PRIMARY KEY, at INTEGER NOT NULL) STRICT;
  CREATE INDEX seen_at ON seen (at);
  CREATE TABLE turns (
    number INTEGER PRIMARY KEY, thread TEXT NOT NULL, question TEXT NOT NULL, person TEXT NOT NULL, at INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX turns_thread ON turns (thread, number);
  CREATE INDEX turns_person ON turns (person);
  CREATE INDEX turns_at ON turns (at);
  CREATE TABLE tickets (key TEXT PRIMARY KEY, text TEXT NOT NULL, at INTEGER NOT NULL) STRICT;
  CREATE INDEX tickets_at ON tickets (at);
  CREATE TABLE taken (person TEXT NOT NULL, at INTEGER NOT NULL) STRICT;
  CREATE INDEX taken_person ON taken (person, at);
  CREATE INDEX taken_at ON taken (at);
  CREATE TABLE answers (
    id TEXT PRIMARY KEY, key TEXT NOT NULL, kind TEXT NOT NULL, origin TEXT NOT NULL, question TEXT NOT NULL,
    context TEXT NOT NULL,
    language TEXT NOT NULL, status TEXT NOT NULL, missing TEXT, confidence REAL NOT NULL, excerpts TEXT NOT NULL,
    person TEXT NOT NULL, platform TEXT NOT NULL, team TEXT, audience TEXT NOT NULL, channel TEXT, thread TEXT,
    messages TEXT NOT NULL, address TEXT, at INTEGER NOT NULL, took REAL NOT NULL, delivery TEXT NOT NULL
  ) STRICT;
  CREATE INDEX answers_at ON answers (at, id);
  CREATE INDEX answers_key ON answers (key, at);
  CREATE INDEX answers_person ON answers (person);
  CREATE TABLE shown (
    source TEXT NOT NULL, "start" INTEGER NOT NULL, "end" INTEGER NOT NULL, at INTEGER NOT NULL,
    answer TEXT NOT NULL REFERENCES answers (id) ON DELETE CASCADE
  ) STRICT;
  CREATE INDEX shown_place ON shown (source, "start", "end", at, answer);
  CREATE INDEX shown_answer ON shown (answer);
  CREATE TABLE votes (
    person TEXT NOT NULL, answer TEXT NOT NULL, helpful INTEGER NOT NULL, reason TEXT, at INTEGER NOT NULL,
    PRIMARY KEY (person, answer)
  ) STRICT;
  CREATE INDEX votes_at ON votes (at);
`;
