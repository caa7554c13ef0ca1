export const USAGE = `Usage: npm run desk -- COMMAND [options]

What the desk remembers, from the database that DATABASE_URL names.

  gaps         questions that went unanswered, grouped by what they ask, most asked first
  feedback     answers that people voted on, most thumbs down first
  stats        questions, answers and times by day and platform
  export       every answer and vote, one JSON value a line; addresses are left out
  corrections  what changed in the sources and waits to be told, and what became of earlier notices;
               corrections send ROUND [--dry-run] confirms a round
  forget       deletes one person's traces for good: --user slack:TEAM:USER or discord:USER

  --days N  looks back so many days (30)
  --json    one JSON value; --csv: a table for a spreadsheet (gaps, stats)
  -h, --help
`;
