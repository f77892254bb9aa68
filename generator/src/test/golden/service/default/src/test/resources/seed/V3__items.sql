INSERT INTO items (id, owner_issuer, owner_subject, name, created_at, updated_at, version)
SELECT
    ('01900000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid,
    'https://issuer.example',
    'seed-' || n % 1000,
    'seed-' || n,
    now(),
    now(),
    0
FROM generate_series(1, 100000) AS n;
