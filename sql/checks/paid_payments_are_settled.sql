-- A paid payment says when, a paid prompt when its question was settled; nothing is merged into nothing.
SELECT COUNT(*) FROM payment p WHERE (p.state = 'PAID' AND (p.paid_at IS NULL OR (p.channel = 'PROMPT' AND p.settled_at IS NULL))) OR (p.state = 'MERGED' AND p.merged_into IS NULL) OR p.amount <= 0;
