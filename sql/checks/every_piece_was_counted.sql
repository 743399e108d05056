-- What was counted is the sum of its notes and coins, and the variance what is beyond the expected.
SELECT COUNT(*) FROM till_settlement s WHERE s.variance <> s.counted - s.expected
  OR s.counted <> (SELECT COALESCE(SUM(p.denomination * p.pieces), 0) FROM settlement_piece p WHERE p.shift_id = s.shift_id);
