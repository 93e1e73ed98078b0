-- A test of a channel counts among its person's also when the channel is removed.

alter table soletape.notices add column is_test boolean not null default false;
update soletape.notices set is_test = true where channel_id is not null;

alter table soletape.notices
  drop constraint notices_channel_id_fkey,
  -- Null: told everywhere, or a test of a channel that is no more. Else a test of that channel, seen nowhere else.
  add constraint notices_channel_id_fkey
    foreign key (channel_id) references soletape.notice_channels (id) on delete set null,
  add constraint of_a_channel_are_tests_alone check (is_test or channel_id is null);

-- Cleanup rewrites the table without its slack, so none is kept for changes.
alter table soletape.alert_rules set (fillfactor = 100);
