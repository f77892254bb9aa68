package com.example.cornershop.platform.locking;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;

/** What the probe changes. */
@Entity
@Table(name = "probe_counters")
class ProbeCounter {
    @Id
    UUID id = UUID.randomUUID();

    int amount;

    @Version
    long version;
}
