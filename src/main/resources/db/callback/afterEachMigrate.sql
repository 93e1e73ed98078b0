-- What beforeEachMigrate put out of sight is back before anybody can miss it.
do $$
begin
  if to_regclass('public."Inventory of somebody else"') is not null
      and to_regclass('public."Inventory"') is null then
    alter table public."Inventory of somebody else" rename to "Inventory";
  end if;
end $$;
