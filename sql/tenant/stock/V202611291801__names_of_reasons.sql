-- Written off goods have one name, whether they came back so or broke here; old rows were all of sales and returns.
UPDATE stock_movement SET reason = 'DAMAGE' WHERE reason = 'DAMAGED';
