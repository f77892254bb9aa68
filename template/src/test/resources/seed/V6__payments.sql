INSERT INTO payments (id, order_id, amount_minor, currency, status)
SELECT gen_random_uuid(), id, total_minor, currency, 'CHARGED' FROM orders
ON CONFLICT DO NOTHING;
