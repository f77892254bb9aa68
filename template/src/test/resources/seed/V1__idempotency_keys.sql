INSERT INTO idempotency_keys (id, fingerprint, status, content_type, body, expires_at)
SELECT
    sha256(int8send(n)),
    sha256(int8send(-n)),
    201,
    'application/json',
    '{}',
    now() + make_interval(secs => n)
FROM generate_series(1::bigint, 100000) AS n;
