package com.example.cornershop.platform.audit;

import com.example.cornershop.platform.caller.Owner;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What makes two refused accesses alike. */
record RefusedAccess(int status, String reason, String route, String method, Optional<Owner> caller, String address) {
    /** In the names of the Elastic Common Schema, where it has one. */
    Map<String, String> facts(Map<String, String> more) {
        Map<String, String> facts = new HashMap<>(more);
        facts.put("event.category", status == 401 ? "authentication" : "web");
        facts.put("event.outcome", "failure");
        facts.put("event.reason", reason);
        facts.put("http.request.method", method);
        facts.put("route", route);
        facts.put("source.ip", address);
        caller.ifPresent(known -> {
            facts.put("user.domain", known.issuer());
            facts.put("user.id", known.subject());
        });
        return facts;
    }
}
