-- What is given back of a payment is the sum of its refunds that were not dropped, and never more than came.
SELECT COUNT(*) FROM payment p WHERE p.given_back < 0 OR p.given_back > p.amount OR p.given_back <> (SELECT COALESCE(SUM(r.amount), 0) FROM money_refund r WHERE r.payment_id = p.id AND r.state <> 'CANCELLED');
