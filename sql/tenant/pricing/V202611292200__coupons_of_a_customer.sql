-- A customer's page lists the coupons given to that customer alone.
ALTER TABLE coupon ADD INDEX customer (customer_id);
