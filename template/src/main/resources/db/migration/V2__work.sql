-- Work that outlives a request. The columns' names are the library's (db-scheduler); rows are deleted when the work is done.
CREATE TABLE work (
    task_name text NOT NULL CHECK (length(task_name) BETWEEN 1 AND 100),
    task_instance text NOT NULL CHECK (length(task_instance) BETWEEN 1 AND 200),
    task_data bytea CHECK (task_data IS NULL),
    execution_time timestamptz NOT NULL,
    picked boolean NOT NULL,
    picked_by text,
    last_success timestamptz,
    last_failure timestamptz,
    consecutive_failures integer CHECK (consecutive_failures >= 0),
    last_heartbeat timestamptz,
    version bigint NOT NULL,
    PRIMARY KEY (task_name, task_instance)
);

COMMENT ON COLUMN work.task_data IS 'Always empty: work carries an id, no payload, so that no personal data waits here.';

-- Due work, oldest first; work whose replica no longer answers.
CREATE INDEX work_due ON work (picked, execution_time);
CREATE INDEX work_heartbeat ON work (last_heartbeat);

-- A queue's rows come and go: clean up by changes, not by a share of a table that is mostly empty.
ALTER TABLE work SET (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000);

-- What kept failing, for a person to look at.
CREATE TABLE dead_work (
    name text NOT NULL,
    id text NOT NULL,
    attempts integer NOT NULL CHECK (attempts > 0),
    last_error text NOT NULL,
    died_at timestamptz NOT NULL,
    PRIMARY KEY (name, id)
);

CREATE INDEX dead_work_died_at ON dead_work (died_at);
