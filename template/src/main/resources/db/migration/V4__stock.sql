-- How much there is of each product.
CREATE TABLE stock (
    product_id uuid PRIMARY KEY REFERENCES products (id),
    quantity integer NOT NULL CONSTRAINT stock_never_below_zero CHECK (quantity >= 0)
);
