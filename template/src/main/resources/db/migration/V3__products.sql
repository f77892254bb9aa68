-- Products.
CREATE TABLE products (
    id uuid PRIMARY KEY,
    sku text NOT NULL CHECK (char_length(sku) BETWEEN 1 AND 40),
    name text NOT NULL CHECK (char_length(name) BETWEEN 1 AND 200),
    description text CHECK (char_length(description) <= 10000),
    price_minor bigint NOT NULL CHECK (price_minor BETWEEN 0 AND 999999999999999),
    price_currency text NOT NULL CHECK (price_currency ~ '^[A-Z]{3}$'),
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    version bigint NOT NULL,
    UNIQUE (sku)
);
