-- Every tender that names a payment is the one use of it, unless the sale carries the finding that says why not, or its code showed later that another sale had taken the money.
SELECT COUNT(*) FROM tender t LEFT JOIN payment p ON p.id = t.payment_id LEFT JOIN payment_use u ON u.payment_id = COALESCE(p.merged_into, p.id) AND u.sale_id = t.sale_id
  WHERE t.payment_id IS NOT NULL AND u.payment_id IS NULL
  AND NOT EXISTS (SELECT 1 FROM sale_finding f WHERE f.sale_id = t.sale_id AND f.code IN ('payment-used-before', 'payment-unknown'))
  AND NOT EXISTS (SELECT 1 FROM second_use s WHERE s.payment_id = COALESCE(p.merged_into, p.id) AND s.sale_id = t.sale_id);
