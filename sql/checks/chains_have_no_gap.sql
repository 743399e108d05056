-- The stored commands of a workstation are numbered 1..head without a gap.
SELECT COUNT(*) FROM (SELECT h.workstation_id FROM chain_head h LEFT JOIN processed_command c ON c.workstation_id = h.workstation_id
  GROUP BY h.workstation_id, h.counter HAVING COALESCE(MAX(c.counter), 0) <> h.counter OR COUNT(c.id) <> h.counter) bad;
