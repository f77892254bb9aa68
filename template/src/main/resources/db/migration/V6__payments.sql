-- One payment for each order.
CREATE TABLE payments (
    id uuid PRIMARY KEY,
    order_id uuid NOT NULL UNIQUE REFERENCES orders (id),
    amount_minor bigint NOT NULL CHECK (amount_minor BETWEEN 0 AND 999999999999999),
    currency text NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
    status text NOT NULL CHECK (status IN ('PENDING', 'UNKNOWN', 'CHARGED', 'DECLINED', 'CANCELLED'))
);
