-- Locks a table for as long as its index takes: squawk has to refuse it.
CREATE INDEX orders_of_status ON orders (status);
