-- A paid payment says when; an open one was never used by more than is owed; nothing is merged into nothing.
SELECT COUNT(*) FROM payment p WHERE (p.state = 'PAID' AND (p.settled_at IS NULL OR p.paid_at IS NULL)) OR (p.state = 'MERGED' AND p.merged_into IS NULL) OR p.amount <= 0;
