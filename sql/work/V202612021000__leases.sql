-- Which lanes are in hand is read from the few rows that have a lease, however many wait without.
ALTER TABLE work_item ADD KEY leased (leased_until);
