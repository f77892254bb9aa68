-- Whoever asks without the owner in the query gets nothing all the same. Payments have no owner and no route: the shop's
-- own work reads them.
ALTER TABLE orders ENABLE ROW LEVEL SECURITY;
ALTER TABLE orders FORCE ROW LEVEL SECURITY;
CREATE POLICY orders_of_caller ON orders
    USING (owner_issuer = (SELECT current_setting('caller.issuer', true))
        AND owner_subject = (SELECT current_setting('caller.subject', true)));
-- The work that learns what became of an order's payment.
CREATE POLICY orders_of_settlement ON orders
    USING ((SELECT current_setting('caller.principal', true)) = 'settle-payment');
-- Who owns the tables migrates them.
CREATE POLICY orders_of_migrations ON orders TO CURRENT_USER USING (true);

-- Lines are seen with their order.
ALTER TABLE order_lines ENABLE ROW LEVEL SECURITY;
ALTER TABLE order_lines FORCE ROW LEVEL SECURITY;
CREATE POLICY order_lines_of_order ON order_lines
    USING (EXISTS (SELECT FROM orders WHERE orders.id = order_id));
CREATE POLICY order_lines_of_migrations ON order_lines TO CURRENT_USER USING (true);
