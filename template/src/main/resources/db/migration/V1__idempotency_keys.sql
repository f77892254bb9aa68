-- Requests that were answered, each under the hash of its caller, route and key. A key in flight has no row yet.
CREATE TABLE idempotency_keys (
    id bytea PRIMARY KEY CHECK (octet_length(id) = 32),
    fingerprint bytea NOT NULL CHECK (octet_length(fingerprint) = 32),
    status smallint NOT NULL CHECK (status BETWEEN 200 AND 499),
    content_type text CHECK (length(content_type) BETWEEN 1 AND 200),
    location text CHECK (length(location) BETWEEN 1 AND 2000),
    etag text CHECK (length(etag) BETWEEN 2 AND 200),
    body bytea,
    expires_at timestamptz NOT NULL,
    CHECK (body IS NULL OR content_type IS NOT NULL)
);

COMMENT ON COLUMN idempotency_keys.body IS 'Empty where the operation leaves it out of what is stored.';

-- The purge looks for what has expired, oldest first.
CREATE INDEX idempotency_keys_expires_at ON idempotency_keys (expires_at);
