package com.example.cornershop.platform.idempotency;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** What the probe makes: an effect that can be counted. */
@Entity
@Table(name = "probe_idempotency_notes")
class Note {
    @Id
    UUID id;

    String text;

    static Note of(String text) {
        Note note = new Note();
        note.id = UUID.randomUUID();
        note.text = text;
        return note;
    }
}
