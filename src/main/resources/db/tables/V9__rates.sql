-- Reference rates, one row per day they were published for, kept for good: less than 0.2 MB a year. A row holds
-- all currencies as "AUD=1.7812 BRL=6.1934": major units of each for one euro. A day changes when another publisher is asked.
create table soletape.reference_rates (
  day date primary key,
  source text not null check (source <> ''),
  fetched_at timestamptz not null,
  per_euro text not null check (per_euro ~ '^[A-Z]{3}=[0-9.]+( [A-Z]{3}=[0-9.]+)*$')
);

-- The last time the publisher was asked: when it answered last, and what is wrong since. At most one row.
create table soletape.rate_fetch (
  one_row boolean primary key default true check (one_row),
  answered_at timestamptz,
  trouble text check (trouble <> '')
) with (fillfactor = 50);

alter table soletape.reference_rates enable row level security;
alter table soletape.rate_fetch enable row level security;
