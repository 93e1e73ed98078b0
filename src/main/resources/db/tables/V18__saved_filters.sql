-- What people look for in their inventory again and again, by a name of their own. At most 20 of each person.
create table soletape.saved_filters (
  id uuid primary key,
  user_id uuid not null references soletape.accounts (id) on delete cascade,
  name text not null check (char_length(name) between 1 and 60 and name !~ '\n'),
  -- The parameters of the list's address, in their usual order; empty: the list as it is first seen.
  list text not null check (char_length(list) <= 8000),
  saved_at timestamptz not null
);

create unique index saved_filters_name on soletape.saved_filters (user_id, lower(name));

alter table soletape.saved_filters enable row level security;
