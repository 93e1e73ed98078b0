-- The currency somebody wants amounts shown in; null: that of each place, as for anybody.
alter table soletape.accounts add column display_currency text check (display_currency ~ '^[A-Z]{3}$');
