-- What people are told, the ways they want to be told it, and what became of each message on each way.

create table soletape.notice_channels (
  id uuid primary key,
  user_id uuid not null references soletape.accounts (id) on delete cascade,
  kind text not null check (kind in ('feed', 'discord', 'ntfy', 'webhook', 'push')),
  label text not null check (char_length(label) between 1 and 60),
  -- Where messages are sent; whoever knows it may often send there too. Null: a feed is asked for.
  address text check (char_length(address) <= 2000),
  -- A feed: hash of its secret address. A webhook: what its signatures are made with. Push: the
  -- browser's public key and its secret, 65 and 16 bytes.
  secret bytea,
  -- Where this site was when the channel was made, as https://soletape.example; links lead there.
  site text not null check (char_length(site) <= 300),
  made_at timestamptz not null,
  -- Since when every attempt failed; null: the last one did not.
  failing_since timestamptz,
  -- When it was switched off, and whether because it failed too long; null: it is on.
  off_at timestamptz,
  given_up boolean not null default false,
  check ((address is null) = (kind = 'feed'))
);

create index notice_channels_of on soletape.notice_channels (user_id);
create unique index notice_channels_feed on soletape.notice_channels (secret) where kind = 'feed';

create table soletape.notices (
  id uuid primary key,
  user_id uuid not null references soletape.accounts (id) on delete cascade,
  -- Null: told everywhere. Else a test of that channel, and seen nowhere else.
  channel_id uuid references soletape.notice_channels (id) on delete cascade,
  told_at timestamptz not null,
  title text not null check (char_length(title) between 1 and 200),
  -- [{"text": "...", "path": "/market/DD1391-100"}]; a path is within the site, and may be absent.
  lines jsonb not null check (jsonb_typeof(lines) = 'array')
);

create index notices_of on soletape.notices (user_id, told_at desc);
create index notices_channel on soletape.notices (channel_id) where channel_id is not null;

create table soletape.notice_deliveries (
  channel_id uuid not null references soletape.notice_channels (id) on delete cascade,
  notice_id uuid not null references soletape.notices (id) on delete cascade,
  -- When to try next; while somebody tries, when to take it for lost. Null: nothing more is done.
  due_at timestamptz,
  tries smallint not null default 0,
  tried_at timestamptz,
  -- What the last attempt came to: 'sent', or why not.
  outcome text check (char_length(outcome) <= 200),
  primary key (channel_id, notice_id)
);

create index notice_deliveries_due on soletape.notice_deliveries (due_at) where due_at is not null;
create index notice_deliveries_notice on soletape.notice_deliveries (notice_id);

alter table soletape.notices enable row level security;
alter table soletape.notice_channels enable row level security;
alter table soletape.notice_deliveries enable row level security;
