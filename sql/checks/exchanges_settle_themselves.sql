-- What a sale takes of a return is what the return gives to it, unless a finding says otherwise: in any sum of tenders an exchange is nothing.
SELECT (SELECT COUNT(*) FROM processed_command c LEFT JOIN sale_return r ON r.exchange_id = c.id AND EXISTS (SELECT 1 FROM tender g WHERE g.sale_id = r.sale_id AND g.kind = 'EXCHANGE')
    WHERE c.kind = 'exchange' AND COALESCE((SELECT SUM(t.amount) FROM tender t WHERE t.sale_id IN (c.id, r.sale_id) AND t.kind = 'EXCHANGE'), 1) <> 0
      AND NOT EXISTS (SELECT 1 FROM sale_finding f WHERE f.sale_id IN (c.id, r.sale_id) AND f.code = 'exchange-differs'))
  + (SELECT COUNT(*) FROM tender t LEFT JOIN sale_return r ON r.sale_id = t.sale_id LEFT JOIN processed_command c ON c.id = COALESCE(r.exchange_id, t.sale_id) AND c.kind = 'exchange'
    WHERE t.kind = 'EXCHANGE' AND c.id IS NULL AND NOT EXISTS (SELECT 1 FROM sale_finding f WHERE f.sale_id = t.sale_id AND f.code = 'exchange-alone'));
