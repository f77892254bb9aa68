package com.example.cornershop.platform.injection;

import com.example.cornershop.platform.contract.Call;
import com.example.cornershop.platform.contract.Client;
import com.example.cornershop.platform.contract.Contract.Route;
import com.example.cornershop.platform.schema.Statements;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Sends every payload to every place of every route, on things that are there, and tells where one was more than text: the
 * statement breaks (5xx), sleeps until the limit on statements (5xx), or is among those that PostgreSQL has run.
 */
final class Injections {
    private final Client client;
    private final List<Route> creators;
    private final List<String> offences = new ArrayList<>();

    private Injections(Client client) {
        this.client = client;
        this.creators = client.contract().routes().stream()
                .filter(route -> route.method().equals("POST"))
                .sorted(Comparator.comparing(route -> route.path().length()))
                .toList();
    }

    /** One line for each place, and for each route whose statements hold what was sent. */
    static List<String> offences(Client client) {
        var injections = new Injections(client);
        List<Route> readable = client.contract().routes().stream()
                .filter(route -> route.method().equals("GET") && route.path().endsWith("}"))
                .toList();
        var planted = new HashMap<Route, Map<String, String>>();
        readable.forEach(route -> planted.put(route, injections.fresh(route)));
        planted.values().removeIf(Map::isEmpty);
        client.contract().routes().forEach(injections::attack);
        planted.forEach((route, known) -> {
            int status = client.call(route, known).statusCode();
            if (status != 200) {
                injections.offences.add("%s answers %d for what was there before".formatted(route, status));
            }
        });
        return injections.offences;
    }

    private void attack(Route route) {
        long statements = Statements.on(Payloads.MARKER, () ->
                Place.of(client.prepare(route, Map.of())).forEach(place -> attack(route, place)));
        if (statements > 0) {
            offences.add("%s ran statements made of what was sent".formatted(route));
        }
    }

    private void attack(Route route, Place place) {
        Map<String, String> thing = Map.of();
        boolean used = true;
        for (String payload : Payloads.in(place.in())) {
            if (used) {
                thing = fresh(route);
            }
            Call call = client.prepare(route, thing);
            place.put(call, payload);
            int status = client.send(call).statusCode();
            used = status < 300;
            if (status >= 500) {
                offences.add("%s answers %d where %s is: %s".formatted(route, status, place, payload));
                return;
            }
        }
    }

    /** The path's parameters for things that are made for it, where POSTs make them. */
    private Map<String, String> fresh(Route route) {
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
        return known;
    }
}
