INSERT INTO stock (product_id, quantity)
SELECT id, 100 FROM products
ON CONFLICT DO NOTHING;
