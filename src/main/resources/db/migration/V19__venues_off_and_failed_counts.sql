-- A venue that no poller is set up for any more is awaited by nobody. Pollers write it down, since
-- processes that only serve pages do not know.
alter table soletape.venue_leases add column off_since timestamptz;

-- A size whose recent sales could not be counted waits its turn like one that was.
alter table soletape.sales_counts alter column counted_at drop not null;
alter table soletape.sales_counts add column failed_at timestamptz;
alter table soletape.sales_counts
  add constraint counted_or_failed check (coalesce(counted_at, failed_at) is not null);
