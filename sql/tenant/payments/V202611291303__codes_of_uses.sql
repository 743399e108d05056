-- Uses of before the rule get their codes; a second use of one, should there be any, keeps none and stands in the reconciliation.
UPDATE IGNORE payment_use u JOIN payment p ON p.id = u.payment_id SET u.code = p.code WHERE u.code IS NULL;
