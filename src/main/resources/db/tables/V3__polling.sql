-- What polling and upkeep remember. All of it is private.

-- What a search at a venue came to, and why a product is not mapped there.
create table soletape.listings (
  product_id uuid not null references public.products_v2 (id) on delete cascade,
  provider text not null check (provider ~ '^[a-z][a-z0-9_]{0,30}$'),
  state text not null check (state in ('mapped', 'unmapped', 'gone')),
  reason text,
  style_code text,
  title text,
  checked_at timestamptz not null,
  mapped_at timestamptz,
  sizes_stale boolean not null default false,
  primary key (product_id, provider),
  constraint mapped_or_said_why check ((state = 'mapped') = (reason is null)),
  constraint mapped_has_a_time check (state <> 'mapped' or mapped_at is not null)
);

-- Sizes a venue lists that are left out, each with its reason.
create table soletape.unmapped_sizes (
  product_id uuid not null references public.products_v2 (id) on delete cascade,
  provider text not null check (provider ~ '^[a-z][a-z0-9_]{0,30}$'),
  venue_size_id text not null,
  label text not null,
  reason text not null,
  primary key (product_id, provider, venue_size_id)
);

-- Sizes a venue prices and does not list: it was asked for all of its sizes, and they were not among
-- them. Until they are looked for again nothing is asked because of them.
create table soletape.unlisted_sizes (
  product_id uuid not null references public.products_v2 (id) on delete cascade,
  provider text not null check (provider ~ '^[a-z][a-z0-9_]{0,30}$'),
  venue_size_id text not null,
  noted_at timestamptz not null,
  primary key (product_id, provider, venue_size_id)
);

-- What a venue lists under a style code and somebody has seen to be another shoe: not found again.
create table soletape.rejected_listings (
  product_id uuid not null references public.products_v2 (id) on delete cascade,
  provider text not null check (provider ~ '^[a-z][a-z0-9_]{0,30}$'),
  venue_id text not null,
  rejected_at timestamptz not null,
  primary key (product_id, provider, venue_id)
);

create table soletape.runs (
  id bigint generated always as identity primary key,
  trigger text not null,
  slot timestamptz not null,
  started_at timestamptz not null,
  heartbeat_at timestamptz not null,
  ended_at timestamptz,
  outcome text not null default 'running'
    check (outcome in ('running', 'complete', 'partial', 'failed', 'abandoned')),
  synced int not null default 0 check (synced >= 0),
  failed int not null default 0 check (failed >= 0),
  remaining int check (remaining >= 0),
  calls int not null default 0 check (calls >= 0),
  failures jsonb not null default '[]',
  notes jsonb not null default '[]',
  constraint ended_runs_have_an_outcome check ((outcome = 'running') = (ended_at is null))
);

create index runs_started on soletape.runs (started_at desc);

-- Polls that did not end in a book. A later book of the same key does not erase them.
create table soletape.failed_polls (
  product_id uuid not null references public.products_v2 (id) on delete cascade,
  provider text not null check (provider ~ '^[a-z][a-z0-9_]{0,30}$'),
  slot timestamptz not null,
  run_id bigint not null,
  kind text not null
    check (kind in ('rate_limited', 'auth_expired', 'bad_item', 'unavailable', 'bug')),
  message text not null,
  tries int not null default 1 check (tries >= 1),
  failed_at timestamptz not null,
  primary key (product_id, provider, slot)
);

-- One drainer per venue anywhere, and the venue's pace and quota across processes. A venue's row is
-- made when it is first needed.
create table soletape.venue_leases (
  provider text primary key check (provider ~ '^[a-z][a-z0-9_]{0,30}$'),
  holder uuid,
  expires_at timestamptz,
  last_request_at timestamptz,
  quota_day date,
  calls_today int not null default 0 check (calls_today >= 0),
  -- Since when no poller is set up for it; pollers write it down, since processes that only serve
  -- pages do not know.
  off_since timestamptz,
  constraint held_until_a_time check ((holder is null) = (expires_at is null))
) with (fillfactor = 50);

create table soletape.venue_tokens (
  provider text primary key check (provider ~ '^[a-z][a-z0-9_]{0,30}$'),
  access_token text not null,
  expires_at timestamptz not null,
  refresh_token text,
  configured_fingerprint text not null,
  saved_at timestamptz not null
);

-- Quotes that jumped on a new mapping, kept out of latest until the next slot agrees.
create table soletape.held_quotes (
  product_id uuid not null references public.products_v2 (id) on delete cascade,
  size_id uuid not null references public.product_sizes_v2 (id) on delete cascade,
  provider text not null check (provider ~ '^[a-z][a-z0-9_]{0,30}$'),
  slot timestamptz not null,
  lowest_ask numeric(12, 2) check (lowest_ask > 0),
  highest_bid numeric(12, 2) check (highest_bid > 0),
  last_sale numeric(12, 2) check (last_sale > 0),
  currency char(3) not null,
  observed_at timestamptz not null,
  primary key (product_id, size_id, provider)
);

-- When the recent sales of a size at a venue were last counted: the round robin of the sales budget. A size
-- whose sales could not be counted waits its turn like one that was.
create table soletape.sales_counts (
  product_id uuid not null references public.products_v2 (id) on delete cascade,
  size_id uuid not null references public.product_sizes_v2 (id) on delete cascade,
  provider text not null check (provider ~ '^[a-z][a-z0-9_]{0,30}$'),
  counted_at timestamptz,
  failed_at timestamptz,
  primary key (product_id, size_id, provider),
  constraint counted_or_failed check (coalesce(counted_at, failed_at) is not null)
) with (fillfactor = 80);

alter table soletape.listings enable row level security;
alter table soletape.unmapped_sizes enable row level security;
alter table soletape.unlisted_sizes enable row level security;
alter table soletape.rejected_listings enable row level security;
alter table soletape.runs enable row level security;
alter table soletape.failed_polls enable row level security;
alter table soletape.venue_leases enable row level security;
alter table soletape.venue_tokens enable row level security;
alter table soletape.held_quotes enable row level security;
alter table soletape.sales_counts enable row level security;
