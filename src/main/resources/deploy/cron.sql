-- Makes Supabase call Soletape's cron endpoints: pg_cron keeps the time, pg_net makes the calls,
-- Vault keeps the secret. It may be run again at any time; jobs of the same name are replaced.
--
-- Put this line above it once, with the value the site has as CRON_SECRET (and again to change it):
--   set soletape.cron_secret = '...';
--
-- %calls%

do $$
begin
  if to_regnamespace('vault') is null then
    raise exception 'Soletape keeps the secret in Supabase Vault: enable the supabase_vault extension first';
  end if;
  if to_regnamespace('cron') is null then
    create extension pg_cron with schema pg_catalog;
  end if;
  if to_regnamespace('net') is null then
    create schema if not exists extensions;
    create extension pg_net with schema extensions;
  end if;
end
$$;

do $$
declare
  given constant text := nullif(current_setting('soletape.cron_secret', true), '');
  kept constant uuid := (select id from vault.secrets where name = 'soletape_cron_secret');
begin
  if given is null and kept is null then
    raise exception 'Soletape has no secret to call with: put this line first: set soletape.cron_secret = ''the value of CRON_SECRET''';
  elsif kept is null then
    perform vault.create_secret(given, 'soletape_cron_secret', 'bearer token of Soletape''s cron endpoints');
  elsif given is not null then
    perform vault.update_secret(kept, given);
  end if;
end
$$;

reset soletape.cron_secret;

-- Early in every slot, until it is drained.
select cron.schedule('soletape-sync', '%early%', $job$
  select net.http_post(
    url := '%url%/api/cron/sync-market-data-v2',
    body := '{}'::jsonb,
    headers := jsonb_build_object('Authorization', 'Bearer ' ||
      (select decrypted_secret from vault.decrypted_secrets where name = 'soletape_cron_secret')),
    timeout_milliseconds := %timeout%)
$job$);

-- Later in the slot, for what failed or came in between.
select cron.schedule('soletape-sync-late', '%late%', $job$
  select net.http_post(
    url := '%url%/api/cron/sync-market-data-v2',
    body := '{}'::jsonb,
    headers := jsonb_build_object('Authorization', 'Bearer ' ||
      (select decrypted_secret from vault.decrypted_secrets where name = 'soletape_cron_secret')),
    timeout_milliseconds := %timeout%)
$job$);

select cron.schedule('soletape-cleanup', '40 1 * * *', $job$
  select net.http_post(
    url := '%url%/api/cron/cleanup-old-market-data',
    body := '{}'::jsonb,
    headers := jsonb_build_object('Authorization', 'Bearer ' ||
      (select decrypted_secret from vault.decrypted_secrets where name = 'soletape_cron_secret')),
    timeout_milliseconds := %timeout%)
$job$);

-- pg_cron never forgets a run by itself, and its log counts towards the size of the database.
select cron.schedule('soletape-prune-cron-log', '50 1 * * *', $job$
  delete from cron.job_run_details where end_time < now() - interval '2 days'
$job$);
