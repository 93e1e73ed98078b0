-- A browser that was signed in before is let past the limits that hold for strangers, unless it was
-- marked before this moment: set when somebody signs out everywhere or changes the password.
alter table soletape.accounts add column devices_since timestamptz;
