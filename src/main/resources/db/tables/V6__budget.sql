-- What is used of the free plans, and the steps polling takes to stay inside them. All private.

-- Requests served and processor time by UTC day; every replica adds its own.
create table soletape.usage_days (
  day date primary key,
  requests bigint not null default 0 check (requests >= 0),
  cpu_millis bigint not null default 0 check (cpu_millis >= 0)
) with (fillfactor = 50);

-- One value a day of every meter, of which a pace is taken.
create table soletape.meter_readings (
  meter text not null,
  day date not null,
  used bigint not null check (used >= 0),
  primary key (meter, day)
);

-- The last measurement of the database, since measuring looks at every file; at most one row.
create table soletape.size_measurement (
  one_row boolean primary key default true check (one_row),
  measured_at timestamptz not null,
  database_bytes bigint not null check (database_bytes >= 0),
  own_bytes bigint not null check (own_bytes >= 0),
  tape_bytes bigint not null check (tape_bytes >= 0),
  points bigint not null check (points >= 0)
) with (fillfactor = 50);

-- Every change of the polling rhythm, with the meter that was fullest. The newest is in force.
create table soletape.budget_steps (
  id bigint generated always as identity primary key,
  taken_at timestamptz not null,
  meter text not null,
  used bigint not null check (used >= 0),
  meter_limit bigint not null check (meter_limit > 0),
  from_rhythm text not null check (from_rhythm in ('normal', 'sparing', 'minimal')),
  to_rhythm text not null check (to_rhythm in ('normal', 'sparing', 'minimal')),
  until timestamptz,
  constraint a_step_changes_something check (from_rhythm <> to_rhythm)
);

create unique index budget_steps_one_in_force on soletape.budget_steps ((until is null))
  where until is null;

alter table soletape.usage_days enable row level security;
alter table soletape.meter_readings enable row level security;
alter table soletape.size_measurement enable row level security;
alter table soletape.budget_steps enable row level security;
