package com.example.cornershop.platform.injection;

import com.example.cornershop.platform.contract.Call;
import com.example.cornershop.platform.contract.Client;
import com.example.cornershop.platform.contract.Contract;
import com.example.cornershop.platform.contract.Contract.Route;
import com.example.cornershop.platform.schema.Statements;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Sends every payload to every place of every route, on things that are there, and tells where one was more than text: the
 * statement breaks (5xx), sleeps until the limit on statements (5xx), or is among those that PostgreSQL has run.
 */
final class Injections {
    /** Who calls, and the path's parameters for what that caller has made, where there are POSTs that make it. */
    private record Thing(Client owner, Map<String, String> parameters) {}

    private final Supplier<Client> callers;
    private final List<Route> creators;
    private final List<String> offences = new ArrayList<>();

    private Injections(Contract contract, Supplier<Client> callers) {
        this.callers = callers;
        this.creators = contract.routes().stream()
                .filter(route -> route.method().equals("POST"))
                .sorted(Comparator.comparing(route -> route.path().length()))
                .toList();
    }

    /**
     * One line for each place, and for each route whose statements hold what was sent.
     *
     * @param callers gives another one each time, who has nothing yet: what has to be unique is among what is theirs
     */
    static List<String> offences(Contract contract, Supplier<Client> callers) {
        var injections = new Injections(contract, callers);
        var planted = new HashMap<Route, Thing>();
        contract.routes().stream()
                .filter(route -> route.method().equals("GET") && route.path().endsWith("}"))
                .forEach(route -> planted.put(route, injections.fresh(route)));
        planted.values().removeIf(thing -> thing.parameters().isEmpty());
        contract.routes().forEach(injections::attack);
        planted.forEach((route, thing) -> {
            int status = thing.owner().call(route, thing.parameters()).statusCode();
            if (status != 200) {
                injections.offences.add("%s answers %d for what was there before".formatted(route, status));
            }
        });
        return injections.offences;
    }

    private void attack(Route route) {
        long statements = Statements.on(Payloads.MARKER, () ->
                Place.of(callers.get().prepare(route, Map.of())).forEach(place -> attack(route, place)));
        if (statements > 0) {
            offences.add("%s ran statements made of what was sent".formatted(route));
        }
    }

    private void attack(Route route, Place place) {
        Thing thing = fresh(route);
        for (String payload : Payloads.in(place.in())) {
            Call call = thing.owner().prepare(route, thing.parameters());
            place.put(call, payload);
            int status = thing.owner().send(call).statusCode();
            if (status >= 500) {
                offences.add("%s answers %d where %s is: %s".formatted(route, status, place, payload));
                return;
            }
            if (status < 300 && !route.method().equals("GET")) { // it may be gone
                thing = fresh(route);
            }
        }
    }

    private Thing fresh(Route route) {
        Client client = callers.get();
        var known = new HashMap<String, String>();
        for (Route creator : creators) {
            if (route.path().startsWith(creator.path() + "/{") && creator.isComplete(known)) {
                Response created = client.call(creator, known);
                String location = created.header("Location");
                if (created.statusCode() != 201 || location == null) {
                    throw new AssertionError("%s answers %d to a body made from its schema, so that nothing of it can be tried: add an Example"
                            .formatted(creator, created.statusCode()));
                }
                String name = route.path().substring(creator.path().length() + 2).replaceFirst("}.*", "");
                known.put(name, location.replaceFirst(".*/", ""));
            }
        }
        return new Thing(client, known);
    }
}
