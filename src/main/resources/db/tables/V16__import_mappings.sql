-- What people said of the columns of files they imported, so that the next file of the kind needs no
-- answers. At most 50 of each person.
create table soletape.import_mappings (
  user_id uuid not null,
  -- Of the line of titles.
  titles uuid not null,
  -- What each column is, from the first on, by blanks; nothing between two of them: it held nothing.
  meanings text not null,
  -- Null: nobody said, and the file's own dates, or amounts, did not tell.
  day_first boolean,
  decimal_comma boolean,
  used_at timestamptz not null,
  primary key (user_id, titles)
);

alter table soletape.import_mappings enable row level security;
