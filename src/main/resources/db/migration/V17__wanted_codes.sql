-- Style codes of people's pairs that no product has. They are their owners' alone: a code becomes a
-- product, public and counted, when a venue's search confirms it.

create table soletape.wanted_codes (
  code text primary key,
  -- As it was typed, of a joined code the first: what a venue is asked for.
  printed text not null,
  wanted_since timestamptz not null,
  -- Since when every venue has said that it knows no such code.
  unknown_since timestamptz,
  -- Not looked for any more; a pair that is written with it again asks anew.
  dropped_at timestamptz
);

create table soletape.code_wishes (
  user_id uuid not null,
  code text not null references soletape.wanted_codes (code) on delete cascade,
  wished_at timestamptz not null,
  primary key (user_id, code)
);

create index code_wishes_code on soletape.code_wishes (code);

-- When a venue last said that it does not know a wanted code.
create table soletape.code_answers (
  code text not null references soletape.wanted_codes (code) on delete cascade,
  provider text not null check (provider in ('stockx', 'alias')),
  asked_at timestamptz not null,
  primary key (code, provider)
);

alter table soletape.wanted_codes enable row level security;
alter table soletape.code_wishes enable row level security;
alter table soletape.code_answers enable row level security;

-- What a person's wanted codes came to, for inventory_market's reader: "CODE state" by commas.
create function soletape.wanted_states(owner uuid) returns text
  language sql stable
  return (
    select string_agg(w.code || ' ' || case
        when c.dropped_at is not null then 'dropped'
        when c.unknown_since is not null then 'unknown'
        else 'wanted' end, ',' order by w.code)
    from soletape.code_wishes w join soletape.wanted_codes c on c.code = w.code
    where w.user_id = owner);

-- Products that came in with somebody's pair and that no venue has confirmed since are wanted codes.
do $$
declare
  unproven record;
begin
  for unproven in
    select t.code, t.requested_by, t.requested_at, p.id, p.sku
    from soletape.tracked_codes t join public.products_v2 p on p.id = t.product_id
    where p.brand is null and p.model is null
      and not exists (select from soletape.listings l
                      where l.product_id = p.id and l.state <> 'unmapped')
      and not exists (select from public.product_sizes_v2 s where s.product_id = p.id)
  loop
    begin
      delete from public.products_v2 where id = unproven.id;
      delete from soletape.tracked_codes where code = unproven.code;
      insert into soletape.wanted_codes (code, printed, wanted_since)
      values (unproven.code, btrim(split_part(unproven.sku, '/', 1)), now())
      on conflict do nothing;
      insert into soletape.code_wishes (user_id, code, wished_at)
      values (unproven.requested_by, unproven.code, unproven.requested_at)
      on conflict do nothing;
    exception when others then
      -- An inventory that refuses to lose its reference keeps the product.
      null;
    end;
  end loop;
end $$;

do $$
declare
  reader text;
begin
  foreach reader in array array['public', 'anon', 'authenticated', 'service_role'] loop
    if reader = 'public' or exists (select from pg_roles where rolname = reader) then
      execute format('revoke all on soletape.wanted_codes, soletape.code_wishes,
        soletape.code_answers from %s', reader);
      execute format('revoke all on function soletape.wanted_states(uuid) from %s', reader);
    end if;
  end loop;
end $$;
