-- What people state about fees may end, as promotions do, and names their region beside the currency.
alter table soletape.fee_settings
  -- The last day; null: until it is stated otherwise.
  add column ends_on date check (ends_on >= starts_on),
  -- Of a row without a provider.
  add column region text check (region ~ '^[a-z]{2,10}$'),
  drop constraint fee_settings_check1,
  add constraint fee_settings_portfolio check (
    case when provider is null
      then value is null and ends_on is null and (currency is not null or region is not null)
      else region is null end);
