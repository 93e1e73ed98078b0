-- When a person's year begins, for their reports; who has no row goes by the calendar.
create table soletape.fiscal_years (
  user_id uuid primary key references soletape.accounts (id) on delete cascade,
  month smallint not null check (month between 1 and 12),
  -- Every month has it.
  day smallint not null check (day between 1 and 28)
);

alter table soletape.fiscal_years enable row level security;
