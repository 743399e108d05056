-- What KRA was told of in its test environment it does not know in the live one: goods, parts of kits and serials belong to a PIN in its environment.
ALTER TABLE fiscal_device ADD COLUMN taxpayer VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '', ADD KEY taxpayer (taxpayer);
UPDATE fiscal_device SET taxpayer = CONCAT(environment, '/', pin);
ALTER TABLE fiscal_item CHANGE COLUMN pin taxpayer VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL;
ALTER TABLE fiscal_part CHANGE COLUMN pin taxpayer VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL;
ALTER TABLE fiscal_taxpayer CHANGE COLUMN pin taxpayer VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL;
-- Goods were told through the device that was told of last before them: ids grow with time.
UPDATE fiscal_item i SET taxpayer = COALESCE(
  (SELECT d.taxpayer FROM fiscal_device d WHERE d.pin = i.taxpayer AND d.state <> 'NEW' AND d.id < i.id ORDER BY d.id DESC LIMIT 1),
  (SELECT d.taxpayer FROM fiscal_device d WHERE d.pin = i.taxpayer ORDER BY d.id LIMIT 1), CONCAT('LIVE/', i.taxpayer));
UPDATE fiscal_part p JOIN fiscal_item i ON i.id = p.kit_item_id SET p.taxpayer = i.taxpayer;
UPDATE fiscal_taxpayer t SET taxpayer = COALESCE(
  (SELECT i.taxpayer FROM fiscal_item i WHERE SUBSTRING_INDEX(i.taxpayer, '/', -1) = t.taxpayer ORDER BY i.id DESC LIMIT 1),
  (SELECT d.taxpayer FROM fiscal_device d WHERE d.pin = t.taxpayer ORDER BY d.id DESC LIMIT 1), CONCAT('LIVE/', t.taxpayer));
