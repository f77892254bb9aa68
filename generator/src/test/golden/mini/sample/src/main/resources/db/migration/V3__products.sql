CREATE TABLE products (id uuid);
