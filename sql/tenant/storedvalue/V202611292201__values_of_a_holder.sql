-- A customer's page lists the cards, vouchers and store credit that customer holds.
ALTER TABLE value_account ADD INDEX holder (holder_id);
