package com.example.cornershop.platform.authorization;

import com.example.cornershop.platform.caller.Tokens;
import com.example.cornershop.platform.contract.Client;
import com.example.cornershop.platform.contract.Contract;
import com.example.cornershop.platform.contract.Contract.Route;
import com.example.cornershop.platform.contract.Example;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Creates whatever the contract lets a caller create, and tries every operation on it as another caller: where it belongs
 * to its creator, the answer must be that to an id which never was, and no list of the other's may have it.
 */
final class Strangers {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> OF_THE_REQUEST = Set.of("instance", "requestId", "traceId");

    private final Contract contract;
    private final Client owner;
    private final Client stranger;
    private final Set<String> offences = new LinkedHashSet<>();
    private final List<Route> owned = new ArrayList<>();
    private final Set<Route> tried = new HashSet<>();

    private Strangers(Contract contract, Set<String> roles, List<Example> examples) {
        this.contract = contract;
        this.owner = new Client(contract, examples, Tokens.withRoles(roles));
        this.stranger = new Client(contract, examples, Tokens.withRoles(roles));
    }

    /** What was tried and what was found; untried are routes for any caller to things that no POST has made. */
    record Found(List<Route> creatorsOfOwned, List<String> offences, List<Route> untried) {}

    static Found among(Contract contract, Set<String> roles, List<Example> examples) throws SQLException {
        var strangers = new Strangers(contract, roles, examples);
        strangers.creations(Map.of(), "");
        return new Found(strangers.owned, List.copyOf(strangers.offences), strangers.untried());
    }

    private List<Route> untried() {
        return contract.routes().stream()
                .filter(route -> route.path().contains("{") && route.needsCaller() && route.roles().isEmpty())
                .filter(route -> !tried.contains(route))
                .toList();
    }

    /** Every POST below this path whose parameters are known: what it creates may in turn have things below it. */
    private void creations(Map<String, String> known, String below) throws SQLException {
        for (Route route : contract.routes()) {
            if (route.method().equals("POST") && route.needsCaller() && route.isComplete(known) && route.path().startsWith(below)
                    && (!below.isEmpty() || !route.path().contains("{"))) {
                creation(route, known);
            }
        }
    }

    private void creation(Route creator, Map<String, String> known) throws SQLException {
        Response created = owner.call(creator, known);
        if (created.statusCode() == 201 && created.header("Location") != null) {
            created(creator, known, URI.create(created.header("Location")).getPath());
        } else if (created.statusCode() >= 300 || created.statusCode() == 201) {
            offences.add("%s answers %d%s to a body made from its schema, so nothing of it can be tried: add an Example"
                    .formatted(creator, created.statusCode(), created.statusCode() == 201 ? " without a Location" : ""));
        }
    }

    private void created(Route creator, Map<String, String> known, String location) throws SQLException {
        Optional<Place> place = contract.routes().stream().flatMap(route -> Place.of(route, location).stream()).findFirst();
        if (place.isEmpty()) {
            return; // there is no route to it
        }
        String id = location.replaceFirst(".*/", "");
        List<Place> places = places(place.get(), id);
        switch (Rows.of(id)) {
            case TO_ITS_OWNER -> {
                owned.add(creator);
                places.forEach(each -> tryAll(each, known, id));
            }
            case UNKNOWN -> offences.add("%s creates what no table has under its id: whose it is can't be told".formatted(creator));
            case TO_EVERYBODY -> { /* nothing to hide */ }
        }
        places.forEach(each -> contract.routes().stream().filter(each::isOf).forEach(tried::add));
        creations(place.get().parameters(), place.get().template());
    }

    /** Where it is, and where else its id leads its owner: {@code /v1/stock/{productId}} to what belongs to a product. */
    private List<Place> places(Place place, String id) {
        Stream<Place> others = contract.routes().stream()
                .filter(route -> route.method().equals("GET") && !place.isOf(route))
                .flatMap(route -> Place.of(route, route.path().replaceFirst("\\{\\w+}", id)).stream())
                .filter(this::isThere);
        return Stream.concat(Stream.of(place), others).toList();
    }

    private void tryAll(Place place, Map<String, String> known, String id) {
        Map<String, String> nowhere = new HashMap<>(place.parameters());
        nowhere.replaceAll((name, value) -> known.getOrDefault(name, UUID.randomUUID().toString()));
        for (Route route : contract.routes()) {
            if (place.isOf(route)) {
                compare(route, essence(stranger.call(route, place.parameters())), essence(stranger.call(route, nowhere)));
            } else if (route.method().equals("GET") && !route.path().contains("{")) {
                Response list = stranger.call(route);
                if (list.statusCode() >= 300) {
                    offences.add("%s answers %d, so what it lists can't be told".formatted(route, list.statusCode()));
                } else if (list.asString().contains(id)) {
                    offences.add("%s lists what is another's".formatted(route));
                }
            }
        }
        if (!isThere(place)) {
            offences.add("%s is gone, after another has tried what there is to try".formatted(place.template()));
        }
    }

    private void compare(Route route, String theirs, String nobodys) {
        if (!theirs.equals(nobodys)) {
            offences.add("%s answers '%s' for what is another's, and '%s' for what never was".formatted(route, theirs, nobodys));
        } else if (!theirs.startsWith("403") && !theirs.startsWith("404")) {
            offences.add("%s answers '%s' before it looks whose it is: add an Example".formatted(route, theirs));
        }
    }

    /** For its owner. What it says may have changed: services go on working. */
    private boolean isThere(Place place) {
        return contract.routes().stream()
                .filter(route -> route.method().equals("GET") && route.path().equals(place.template()))
                .allMatch(route -> owner.call(route, place.parameters()).statusCode() == 200);
    }

    /** The answer without what differs for each request. */
    private static String essence(Response answer) {
        String body = answer.asString();
        if (body.startsWith("{")) {
            try {
                JsonNode json = JSON.readTree(body);
                ((ObjectNode) json).remove(OF_THE_REQUEST);
                body = json.toString();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return answer.statusCode() + " " + body;
    }

    /** A path of the contract with the values that a location has for its parameters. */
    private record Place(String template, Map<String, String> parameters) {
        private static final Pattern NAME = Pattern.compile("\\{(\\w+)}");

        static Optional<Place> of(Route route, String location) {
            Matcher values = Pattern.compile(NAME.matcher(route.path()).replaceAll("([^/]+)")).matcher(location);
            if (!values.matches() || values.groupCount() == 0) {
                return Optional.empty();
            }
            var parameters = new HashMap<String, String>();
            Matcher names = NAME.matcher(route.path());
            for (int i = 1; names.find(); i++) {
                parameters.put(names.group(1), values.group(i));
            }
            return Optional.of(new Place(route.path(), parameters));
        }

        /** Whether the route is to what is there, or to something below it. */
        boolean isOf(Route route) {
            return route.path().equals(template) || route.path().startsWith(template + "/");
        }
    }
}
