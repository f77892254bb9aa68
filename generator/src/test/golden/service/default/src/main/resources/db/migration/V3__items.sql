-- Items.
CREATE TABLE items (
    id uuid PRIMARY KEY,
    owner_issuer text NOT NULL,
    owner_subject text NOT NULL,
    name text NOT NULL CHECK (char_length(name) BETWEEN 1 AND 80),
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    version bigint NOT NULL
);
CREATE INDEX items_of_owner ON items (owner_issuer, owner_subject, id);

-- Whoever asks without the owner in the query gets nothing all the same. Who owns the table migrates it.
ALTER TABLE items ENABLE ROW LEVEL SECURITY;
ALTER TABLE items FORCE ROW LEVEL SECURITY;
CREATE POLICY items_of_caller ON items
    USING (owner_issuer = (SELECT current_setting('caller.issuer', true))
        AND owner_subject = (SELECT current_setting('caller.subject', true)));
CREATE POLICY items_of_migrations ON items TO CURRENT_USER USING (true);
