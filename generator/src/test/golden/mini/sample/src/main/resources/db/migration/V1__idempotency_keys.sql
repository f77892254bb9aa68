CREATE TABLE idempotency_keys (id uuid);
