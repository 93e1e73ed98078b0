-- What booking a sale made of the columns it changed: undoing the import leaves a pair alone that says
-- something else by now. Unknown of what was booked before; that counts as unchanged.
alter table soletape.matched_sales add column booked jsonb;
