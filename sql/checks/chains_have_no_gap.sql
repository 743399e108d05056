-- The stored commands of a workstation are numbered 1..head without a gap, unless a report says what is missing and why. What stands beside the chain, such as a copy's fork or what a person booked, is not of it.
SELECT COUNT(*) FROM (SELECT h.workstation_id FROM chain_head h LEFT JOIN processed_command c ON c.workstation_id = h.workstation_id AND c.fork = 0x00000000000000000000000000000000
  GROUP BY h.workstation_id, h.counter HAVING COALESCE(MAX(c.counter), 0) <> h.counter OR COUNT(DISTINCT c.counter) <> h.counter) bad
  WHERE NOT EXISTS (SELECT 1 FROM sync_report r WHERE r.workstation_id = bad.workstation_id AND r.code = 'chain-gap');
