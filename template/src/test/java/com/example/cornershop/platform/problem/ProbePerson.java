package com.example.cornershop.platform.problem;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** A row that holds what belongs to a person. */
@Entity
@Table(name = "probe_problem_people")
class ProbePerson {
    static final String TABLE =
            """
            CREATE TABLE IF NOT EXISTS probe_problem_people (
                id uuid PRIMARY KEY,
                email text NOT NULL UNIQUE,
                name text NOT NULL CHECK (name NOT LIKE 'bad%'))
            """;

    @Id
    UUID id = UUID.randomUUID();

    String email;
    String name;
}
