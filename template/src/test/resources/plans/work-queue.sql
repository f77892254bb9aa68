-- Plans that depend on how few rows are asked for.

-- for: WITH locked_executions as (UPDATE work st1
WITH locked_executions AS (
    UPDATE work st1 SET picked = true, picked_by = 'a replica', last_heartbeat = now(), version = version + 1
    WHERE (st1.task_name, st1.task_instance) IN (
        SELECT st2.task_name, st2.task_instance FROM work st2 WHERE picked = false AND execution_time <= now()
        ORDER BY execution_time FOR UPDATE SKIP LOCKED LIMIT 20)
    RETURNING st1.*)
SELECT * FROM locked_executions ORDER BY execution_time;

-- for: DELETE FROM dead_work WHERE (name, id) IN
DELETE FROM dead_work WHERE (name, id) IN (
    SELECT name, id FROM dead_work WHERE died_at < now() - make_interval(secs => 2592000)
    ORDER BY died_at LIMIT 100);

-- for: select * from work where picked = $1 and last_heartbeat <= $2
SELECT * FROM work WHERE picked = true AND last_heartbeat <= now() - interval '1 minute' ORDER BY last_heartbeat ASC;
