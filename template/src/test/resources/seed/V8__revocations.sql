INSERT INTO revocations (issuer, subject, session, issued_before)
SELECT 'https://issuer.example', 'seed-' || n, CASE WHEN n % 10 = 0 THEN '' ELSE n::text END, now()
FROM generate_series(1, 100000) n;
