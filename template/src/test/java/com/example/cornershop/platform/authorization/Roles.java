package com.example.cornershop.platform.authorization;

import com.example.cornershop.platform.caller.Tokens;
import com.example.cornershop.platform.contract.Client;
import com.example.cornershop.platform.contract.Contract;
import com.example.cornershop.platform.contract.Contract.Route;
import com.example.cornershop.platform.contract.Example;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tries every route as nobody, as a caller without a role, and as each role that opens any route. */
final class Roles {
    private Roles() {}

    /** Where the answer is not what the contract says of roles. */
    static List<String> offences(Contract contract, Set<String> roles, List<Example> examples) {
        Map<String, Set<String>> callers = new LinkedHashMap<>();
        callers.put("a caller without a role", Set.of());
        roles.forEach(role -> callers.put("a " + role, Set.of(role)));
        var offences = new ArrayList<String>();
        var nobody = new Client(contract, examples, null);
        contract.routes().forEach(route -> check(offences, route, nobody, "nobody", route.needsCaller() ? 401 : 0));
        callers.forEach((who, theirs) -> {
            var client = new Client(contract, examples, Tokens.withRoles(theirs));
            contract.routes().forEach(route ->
                    check(offences, route, client, who, route.needsCaller() && !route.isOpenTo(theirs) ? 403 : 0));
        });
        return offences;
    }

    /** @param refusal the status that the contract lets expect, or 0 for whatever the route makes of it */
    private static void check(List<String> offences, Route route, Client client, String who, int refusal) {
        int status = client.call(route).statusCode();
        boolean refused = status == 401 || status == 403;
        if (refusal == 0 ? refused : status != refusal) {
            String expected = refusal == 0 ? "lets them in" : "says " + refusal;
            offences.add("%s answers %d to %s, where the contract %s".formatted(route, status, who, expected));
        }
    }
}
