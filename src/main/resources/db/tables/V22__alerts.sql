-- What people want to be told of, and what became of it. Rules are many, so rows are small, one is written only
-- when something changes, and traces are dropped when nobody needs them.

create table soletape.alert_rules (
  -- The slot it last fired in.
  fired_slot timestamptz,
  user_id uuid not null references soletape.accounts (id) on delete cascade,
  -- What it is about: a product, a size, or a pair of the inventory, whose table may be somebody else's.
  product_id uuid,
  size_id uuid,
  id int generated always as identity primary key,
  -- In minor units of the currency, or without one in hundredths of a percent.
  bound int not null,
  until date,
  days smallint not null check (days in (0, 1, 7)),
  quiet_days smallint not null check (quiet_days between 0 and 365),
  -- Changes when its owner edits it: an evaluation of what it was before leaves it alone.
  edits smallint not null default 0,
  above boolean not null,
  bids boolean not null,
  paused boolean not null,
  armed boolean not null,
  -- alert.RuleKind has the letters.
  kind text not null check (kind ~ '^[a-z]$'),
  currency char(3) check (currency ~ '^[A-Z]{3}$'),
  provider text check (provider ~ '^[a-z][a-z0-9_]{0,30}$'),
  pair_id text check (char_length(pair_id) <= 200),
  constraint about_one_thing check (num_nonnulls(pair_id, product_id, size_id) = 1)
) with (fillfactor = 95);

create index alert_rules_of on soletape.alert_rules (user_id);

-- The slots all rules were evaluated in: whoever writes the row does it, and nobody else.
create table soletape.alert_slots (
  slot timestamptz primary key,
  evaluated_at timestamptz not null
);

-- Where rules fired, until their owners have been told and the day is over.
create table soletape.alert_changes (
  slot timestamptz not null,
  -- The slot with whose message its owner was told; null: not yet, and this is what there is to say.
  told_slot timestamptz,
  rule_id int not null references soletape.alert_rules (id) on delete cascade,
  said text,
  path text,
  primary key (rule_id, slot),
  constraint told_or_to_be_said check ((told_slot is null) = (said is not null))
);

alter table soletape.alert_rules enable row level security;
alter table soletape.alert_slots enable row level security;
alter table soletape.alert_changes enable row level security;
