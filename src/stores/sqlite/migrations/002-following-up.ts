/** What is kept to tell people of changes, and for editors and administrators. */
export const followingUp = `
  CREATE TABLE subscriptions (
    person TEXT NOT NULL, answer TEXT NOT NULL, address TEXT NOT NULL, at INTEGER NOT NULL,
    PRIMARY KEY (person, answer)
  ) STRICT;
  CREATE INDEX subscriptions_answer ON subscriptions (answer, at);
  CREATE INDEX subscriptions_at ON subscriptions (at);
  CREATE TABLE installations (id TEXT PRIMARY KEY, sealed TEXT NOT NULL) STRICT;
  CREATE TABLE versions (
    source TEXT NOT NULL, hash TEXT NOT NULL, text TEXT NOT NULL, metadata TEXT NOT NULL,
    first_served INTEGER NOT NULL, last_served INTEGER NOT NULL, withdrawn_at INTEGER, reason TEXT,
    PRIMARY KEY (source, hash)
  ) STRICT;
  CREATE TABLE notices (
    number INTEGER PRIMARY KEY, round TEXT NOT NULL, answer TEXT NOT NULL, state TEXT NOT NULL, place TEXT NOT NULL,
    message TEXT, reason TEXT, at INTEGER NOT NULL, UNIQUE (round, answer)
  ) STRICT;
  CREATE INDEX notices_at ON notices (at);
  CREATE TABLE handovers (
    message TEXT PRIMARY KEY, kind TEXT NOT NULL, question TEXT NOT NULL, person TEXT NOT NULL, address TEXT NOT NULL,
    at INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX handovers_person ON handovers (person);
  CREATE INDEX handovers_at ON handovers (at);
  CREATE TABLE marks (key TEXT PRIMARY KEY, value TEXT NOT NULL, at INTEGER NOT NULL) STRICT;
`;
