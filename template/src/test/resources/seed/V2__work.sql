INSERT INTO work (task_name, task_instance, execution_time, picked, picked_by, last_heartbeat, version)
SELECT 'seed', n::text, now() - n * interval '1 second', n % 1000 = 0,
    CASE WHEN n % 1000 = 0 THEN 'replica' END, CASE WHEN n % 1000 = 0 THEN now() END, 1
FROM generate_series(1, 100000) n;

INSERT INTO dead_work (name, id, attempts, last_error, died_at)
SELECT 'seed', n::text, 20, 'java.io.IOException', now() - n * interval '1 minute'
FROM generate_series(1, 100000) n;
