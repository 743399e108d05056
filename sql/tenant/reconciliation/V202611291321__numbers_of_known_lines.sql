-- Lines imported before get the number of their account.
UPDATE statement_line l JOIN provider_account a ON a.id = l.account_id SET l.short_code = a.short_code WHERE l.short_code IS NULL;
