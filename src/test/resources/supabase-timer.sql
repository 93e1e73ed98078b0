-- The parts of pg_cron, pg_net and Supabase Vault that Soletape calls, under their own signatures:
-- the timer and the HTTP client only write down what they were asked.
create schema cron;
create table cron.job (
  jobid bigint generated always as identity, jobname text unique, schedule text, command text);
create table cron.job_run_details (runid bigint, end_time timestamptz);
create function cron.schedule(job_name text, schedule text, command text) returns bigint
language sql as $$
  insert into cron.job (jobname, schedule, command) values (job_name, schedule, command)
  on conflict (jobname) do update set schedule = excluded.schedule, command = excluded.command
  returning jobid
$$;

create schema net;
create table net.calls (
  id bigint generated always as identity, url text, body jsonb, headers jsonb,
  timeout_milliseconds int);
create function net.http_post(
  url text, body jsonb default '{}', params jsonb default '{}',
  headers jsonb default '{"Content-Type": "application/json"}',
  timeout_milliseconds int default 5000) returns bigint
language sql as $$
  insert into net.calls (url, body, headers, timeout_milliseconds)
  values ($1, $2, $4, $5) returning id
$$;

create schema vault;
create table vault.secrets (
  id uuid primary key default gen_random_uuid(), name text unique, description text, secret text);
create view vault.decrypted_secrets as select *, secret as decrypted_secret from vault.secrets;
create function vault.create_secret(
  new_secret text, new_name text default null, new_description text default '') returns uuid
language sql as $$
  insert into vault.secrets (name, description, secret)
  values (new_name, new_description, new_secret) returning id
$$;
create function vault.update_secret(
  secret_id uuid, new_secret text default null, new_name text default null,
  new_description text default null) returns void
language sql as $$
  update vault.secrets set secret = coalesce(new_secret, secret) where id = secret_id
$$;
