-- Who may keep an inventory: accounts, their sessions and API tokens, failed sign-ins, and the key
-- that signs cookies when none is configured. Secrets are kept as hashes.

-- password_hash is null for a person who signs in through Supabase; there the id alone tells people
-- apart, and an e-mail may come back with another id.
create table soletape.accounts (
  id uuid primary key default gen_random_uuid(),
  email text not null check (length(email) <= 254),
  password_hash text,
  created_at timestamptz not null,
  -- A browser that was signed in before is let past the limits that hold for strangers, unless it was
  -- marked before this moment: set when somebody signs out everywhere or changes the password.
  devices_since timestamptz
);
create unique index accounts_email on soletape.accounts (lower(email))
  where password_hash is not null;

create table soletape.sessions (
  token_hash bytea primary key,
  user_id uuid not null references soletape.accounts (id) on delete cascade,
  created_at timestamptz not null,
  expires_at timestamptz not null
);
create index sessions_user on soletape.sessions (user_id);

create table soletape.access_tokens (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references soletape.accounts (id) on delete cascade,
  name text not null check (length(name) between 1 and 60),
  token_hash bytea not null unique,
  created_at timestamptz not null,
  revoked_at timestamptz
);
create index access_tokens_user on soletape.access_tokens (user_id);

-- One row per key (an e-mail, an address, or both together, hashed) and window.
create table soletape.sign_in_failures (
  key text primary key,
  failures int not null,
  window_ends timestamptz not null
);

create table soletape.signing_keys (
  name text primary key,
  key bytea not null
);

-- Who may decide on the site about quotes that are held back.
create table soletape.operators (
  user_id uuid primary key references soletape.accounts (id) on delete cascade,
  since timestamptz not null
);

alter table soletape.accounts enable row level security;
alter table soletape.sessions enable row level security;
alter table soletape.access_tokens enable row level security;
alter table soletape.sign_in_failures enable row level security;
alter table soletape.signing_keys enable row level security;
alter table soletape.operators enable row level security;
