-- The stored commands of a workstation are numbered 1..head without a gap, unless a report names the very numbers that are missing. What stands beside the chain, such as a copy's fork or what a person booked, is not of it.
SELECT (SELECT COUNT(*) FROM (SELECT h.workstation_id FROM chain_head h LEFT JOIN processed_command c ON c.workstation_id = h.workstation_id AND c.fork = 0x00000000000000000000000000000000
    GROUP BY h.workstation_id, h.counter HAVING COALESCE(MAX(c.counter), 0) <> h.counter) bad)
  + (SELECT COUNT(*) FROM (SELECT c.workstation_id, c.counter, LAG(c.counter, 1, 0) OVER (PARTITION BY c.workstation_id ORDER BY c.counter) AS earlier
      FROM processed_command c JOIN chain_head h ON h.workstation_id = c.workstation_id WHERE c.fork = 0x00000000000000000000000000000000) step
    WHERE step.counter <> step.earlier + 1 AND NOT EXISTS (SELECT 1 FROM sync_report r WHERE r.workstation_id = step.workstation_id AND r.code = 'chain-gap'
      AND r.counter >= step.counter AND CAST(SUBSTRING_INDEX(r.detail, ' ', -1) AS UNSIGNED) <= step.earlier));
