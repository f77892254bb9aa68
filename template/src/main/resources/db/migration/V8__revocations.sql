-- Whose tokens are refused before they expire: those that were issued before an instant, or with 'infinity' all of them.
CREATE TABLE revocations (
    issuer text NOT NULL CHECK (length(issuer) BETWEEN 1 AND 2000),
    subject text NOT NULL CHECK (length(subject) BETWEEN 1 AND 255),
    session text NOT NULL DEFAULT '' CHECK (length(session) <= 255),
    issued_before timestamptz NOT NULL,
    PRIMARY KEY (issuer, subject, session)
);

-- Who is refused may not take that back through this service.
REVOKE INSERT, UPDATE, DELETE ON revocations FROM corner_shop_app;

COMMENT ON COLUMN revocations.session IS 'The sid, or the jti, of the tokens that are meant; empty: all of the caller.';
