-- Sales of imported files that found an open pair, with what the pair said before, so that the import
-- can be taken back.
create table soletape.matched_sales (
  user_id uuid not null,
  item_id text not null,
  batch_id uuid not null references soletape.import_batches (id) on delete cascade,
  -- Of the line of the file.
  fingerprint uuid not null,
  -- The columns that booking the sale changed, as they were.
  before jsonb not null,
  booked_at timestamptz not null,
  primary key (user_id, item_id)
);

create index matched_sales_batch on soletape.matched_sales (batch_id);

alter table soletape.matched_sales enable row level security;

alter table soletape.import_batches
  add column sales int not null default 0 check (sales >= 0);
