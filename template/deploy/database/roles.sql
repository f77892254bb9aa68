-- The two roles of the service. An administrator runs this once for each environment, connected to the service's
-- database, and then gives each role its password (\password). It may be run again, by the same administrator.
-- That is a superuser, or (from PostgreSQL 15 on) a role with CREATEROLE that owns the database.
--
-- corner_shop_owner owns the schema and migrates it; corner_shop_app is what the service runs as: it reads and writes rows and can run no DDL.

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'corner_shop_owner') THEN
        CREATE ROLE corner_shop_owner LOGIN;
    END IF;
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'corner_shop_app') THEN
        CREATE ROLE corner_shop_app LOGIN;
    END IF;
    -- Who is no superuser gives the schema only to a role of which he is a member.
    IF NOT (SELECT rolsuper FROM pg_roles WHERE rolname = current_user) THEN
        EXECUTE format('GRANT corner_shop_owner TO %I', current_user);
    END IF;
    EXECUTE format('GRANT CONNECT ON DATABASE %I TO corner_shop_owner, corner_shop_app', current_database());
    -- Everybody may make temporary tables by default; the service makes none.
    EXECUTE format('REVOKE TEMPORARY ON DATABASE %I FROM PUBLIC', current_database());
    EXECUTE format('GRANT TEMPORARY ON DATABASE %I TO corner_shop_owner', current_database());
END
$$;

ALTER SCHEMA public OWNER TO corner_shop_owner;
REVOKE CREATE ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO corner_shop_app;
ALTER DEFAULT PRIVILEGES FOR ROLE corner_shop_owner IN SCHEMA public
    GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO corner_shop_app;
ALTER DEFAULT PRIVILEGES FOR ROLE corner_shop_owner IN SCHEMA public
    GRANT USAGE ON SEQUENCES TO corner_shop_app;

-- Limits live on the roles, not in the session: a pooler in transaction mode drops what a session sets.
ALTER ROLE corner_shop_app SET statement_timeout = '3s';
ALTER ROLE corner_shop_app SET lock_timeout = '500ms';
ALTER ROLE corner_shop_app SET idle_in_transaction_session_timeout = '10s';

-- A migration may build an index for long, but may never queue everyone else behind the lock that it waits for.
ALTER ROLE corner_shop_owner SET statement_timeout = '30min';
ALTER ROLE corner_shop_owner SET lock_timeout = '5s';
