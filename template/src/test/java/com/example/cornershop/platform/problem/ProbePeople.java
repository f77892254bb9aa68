package com.example.cornershop.platform.problem;

import com.example.cornershop.platform.database.TestDatabase;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.sql.SQLException;

/** Stores people as resources do: the row is written when the transaction commits. */
@Path("/probe/people")
@PermitAll
@Singleton
class ProbePeople {
    private final EntityManager database;

    ProbePeople(EntityManager database) {
        this.database = database;
    }

    void create(@Observes StartupEvent started) throws SQLException {
        try (var owner = TestDatabase.asOwner(); var statement = owner.createStatement()) {
            statement.execute(ProbePerson.TABLE);
        }
    }

    @POST
    @Transactional
    public void add(@QueryParam("email") String email, @QueryParam("name") String name) {
        var person = new ProbePerson();
        person.email = email;
        person.name = name;
        database.persist(person);
    }
}
