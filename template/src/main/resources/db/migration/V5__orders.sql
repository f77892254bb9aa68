-- What callers bought.
CREATE TABLE orders (
    id uuid PRIMARY KEY,
    owner_issuer text NOT NULL,
    owner_subject text NOT NULL,
    status text NOT NULL CHECK (status IN ('PAYMENT_PENDING', 'PAID', 'PAYMENT_FAILED', 'CANCELLED')),
    currency text NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
    total_minor bigint NOT NULL CHECK (total_minor BETWEEN 0 AND 999999999999999),
    placed_at timestamptz NOT NULL
);
CREATE INDEX orders_of_owner ON orders (owner_issuer, owner_subject, id);

CREATE TABLE order_lines (
    order_id uuid NOT NULL REFERENCES orders (id),
    product_id uuid NOT NULL REFERENCES products (id),
    quantity integer NOT NULL CHECK (quantity > 0),
    unit_price_minor bigint NOT NULL CHECK (unit_price_minor BETWEEN 0 AND 999999999999999),
    PRIMARY KEY (order_id, product_id)
);
CREATE INDEX order_lines_of_product ON order_lines (product_id);
