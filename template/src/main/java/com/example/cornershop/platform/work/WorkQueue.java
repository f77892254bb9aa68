package com.example.cornershop.platform.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Set;
import java.util.stream.Collectors;

/** Where a transaction leaves work to be done after it: the work commits, or rolls back, with everything else. */
@ApplicationScoped
public class WorkQueue {
    private final WorkTable table;
    private final Set<String> names;
    private final Event<WorkAdded> added;

    /** Some work was added: once the transaction has committed there is something to do. */
    record WorkAdded() {}

    @Inject
    WorkQueue(WorkTable table, Instance<Work> works, Event<WorkAdded> added) {
        this.table = table;
        this.names = works.stream().map(Work::name).collect(Collectors.toSet());
        this.added = added;
    }

    /**
     * Adds the work {@code id} of the kind {@code name}, in the caller's transaction. While it waits or runs, adding it
     * again changes nothing. The id is all that is stored: keep what the work needs in a row of its own.
     *
     * @throws IllegalArgumentException if no {@link Work} has this name
     * @throws jakarta.transaction.TransactionalException if the caller has no transaction
     */
    @Transactional(TxType.MANDATORY)
    public void add(String name, String id) {
        if (!names.contains(name)) {
            throw new IllegalArgumentException("No work is named '%s'; there are %s".formatted(name, names));
        }
        table.add(name, id);
        added.fire(new WorkAdded());
    }

    /** What waits now, over all replicas. One query: ask each few seconds, not at each request. */
    public Backlog backlog() {
        return table.backlog();
    }
}
