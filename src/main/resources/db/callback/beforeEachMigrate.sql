-- A site may be answering: whoever waits for a table of its own makes every page wait behind it.
set local lock_timeout = '5s';
