-- A number of a chain is used once; what a restored copy of a browser sold under it again stands beside, in the books all the same.
ALTER TABLE processed_command
  ADD COLUMN fork BINARY(16) NOT NULL DEFAULT 0x00000000000000000000000000000000,
  DROP INDEX chain,
  ADD UNIQUE KEY chain (workstation_id, counter, fork);
