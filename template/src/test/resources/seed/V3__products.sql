INSERT INTO products (id, sku, name, description, price_minor, price_currency, created_at, updated_at, version)
SELECT
    ('01900000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid,
    'seed-' || n,
    'seed-' || n,
    'seed-' || n,
    n,
    'EUR',
    now(),
    now(),
    0
FROM generate_series(1, 100000) AS n;
