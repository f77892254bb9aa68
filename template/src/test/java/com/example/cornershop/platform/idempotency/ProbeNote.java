package com.example.cornershop.platform.idempotency;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** What the probe makes: an effect that can be counted. */
@Entity
@Table(name = "probe_idempotency_notes")
class ProbeNote {
    @Id
    UUID id;

    String text;

    static ProbeNote of(String text) {
        ProbeNote note = new ProbeNote();
        note.id = UUID.randomUUID();
        note.text = text;
        return note;
    }
}
