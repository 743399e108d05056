select count(*) from account_settlement s where s.amount <> coalesce((select sum(m.amount) from settlement_money m where m.settlement_id = s.id), 0)
