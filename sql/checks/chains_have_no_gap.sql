-- The stored commands of a workstation are numbered 1..head without a gap, unless a report names the very numbers that are missing. What stands beside the chain, such as a copy's fork or what a person booked, is not of it.
-- Each is the very text that was hashed and was written after the one before it, the first after its registration, unless a report names the break; the head is the hash of the last.
SELECT (SELECT COUNT(*) FROM (SELECT h.workstation_id FROM chain_head h LEFT JOIN processed_command c ON c.workstation_id = h.workstation_id AND c.fork = 0x00000000000000000000000000000000
    GROUP BY h.workstation_id, h.counter HAVING COALESCE(MAX(c.counter), 0) <> h.counter) bad)
  + (SELECT COUNT(*) FROM (SELECT c.workstation_id, c.counter, LAG(c.counter, 1, 0) OVER (PARTITION BY c.workstation_id ORDER BY c.counter) AS earlier
      FROM processed_command c JOIN chain_head h ON h.workstation_id = c.workstation_id WHERE c.fork = 0x00000000000000000000000000000000) step
    WHERE step.counter <> step.earlier + 1 AND NOT EXISTS (SELECT 1 FROM sync_report r WHERE r.workstation_id = step.workstation_id AND r.code = 'chain-gap'
      AND r.counter >= step.counter AND CAST(REGEXP_SUBSTR(r.detail, '[0-9]+') AS UNSIGNED) <= step.earlier))
  + (SELECT COUNT(*) FROM chain_head h JOIN processed_command c ON c.workstation_id = h.workstation_id AND c.counter = h.counter AND c.fork = 0x00000000000000000000000000000000 WHERE NOT h.hash <=> c.sha256)
  + (SELECT COUNT(*) FROM processed_command c WHERE c.sha256 <> UNHEX(SHA2(c.payload, 256)))
  + (SELECT COUNT(*) FROM processed_command c LEFT JOIN processed_command p ON p.workstation_id = c.workstation_id AND p.counter = c.counter - 1 AND p.fork = 0x00000000000000000000000000000000
      LEFT JOIN workstation w ON w.id = c.workstation_id AND c.counter = 1
    WHERE c.fork = 0x00000000000000000000000000000000 AND COALESCE(p.sha256, w.genesis) IS NOT NULL
      AND NOT COALESCE(p.sha256, w.genesis) <=> UNHEX(IF(JSON_VALID(c.payload), JSON_UNQUOTE(JSON_EXTRACT(c.payload, '$.previous')), ''))
      AND NOT EXISTS (SELECT 1 FROM sync_report r WHERE r.workstation_id = c.workstation_id AND r.code = 'chain-broken'
        AND (r.counter = c.counter AND r.detail LIKE '%predecessor%' OR r.counter = c.counter - 1 AND r.detail LIKE '%successor%')));
