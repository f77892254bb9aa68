INSERT INTO orders (id, owner_issuer, owner_subject, status, currency, total_minor, placed_at)
SELECT gen_random_uuid(), 'https://issuer.example', 'customer-' || n % 10000, 'PAID', 'EUR', 500, now()
FROM generate_series(1, 100000) AS n;

INSERT INTO order_lines (order_id, product_id, quantity, unit_price_minor)
SELECT o.id, p.id, 1, 500
FROM (SELECT id, row_number() OVER () AS n FROM orders) AS o
JOIN (SELECT id, row_number() OVER () AS n FROM products) AS p USING (n)
ON CONFLICT DO NOTHING;
