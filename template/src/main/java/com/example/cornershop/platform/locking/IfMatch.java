package com.example.cornershop.platform.locking;

import com.example.cornershop.platform.problem.ProblemException;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestHeader;

/**
 * The versions that a change may replace: the If-Match of a request (RFC 9110, section 13.1.1), as a {@code @BeanParam}.
 * JAX-RS' own {@code Request.evaluatePreconditions} takes {@code *}, a quoted asterisk and a bare word for a match.
 */
public class IfMatch {
    private static final String TAG = "(?:W/)?\"[^\\x00-\\x20\"\\x7f]*\"";
    private static final Pattern ONE = Pattern.compile(TAG);
    private static final Pattern LIST = Pattern.compile("[ \t,]*+" + TAG + "(?:[ \t]*+,[ \t,]*+" + TAG + ")*+[ \t,]*+");

    @RestHeader(HttpHeaders.IF_MATCH)
    @Parameter(
            required = true,
            description = "The ETag of what is changed, as it was read.",
            schema = @Schema(type = SchemaType.STRING))
    List<String> lines;

    /** What a version is called in an answer's ETag: strong, so it changes with every change. */
    public static EntityTag tag(long version) {
        return new EntityTag(Long.toString(version));
    }

    /** Somebody else was first: for a write whose condition found nothing to change. */
    public static ProblemException stale() {
        return new ProblemException(412, "precondition-failed", "Somebody else changed this meanwhile. Read it again.");
    }

    /**
     * Refuses a change that doesn't say of which version it is (428), or not in the header's form (400), or of another
     * one than the current (412). Weak tags match none.
     */
    public void check(long version) {
        String header = lines.isEmpty() ? "*" : String.join(",", lines).strip();
        if (header.equals("*")) {
            throw new ProblemException(428, "precondition-required", "Send the ETag that you have read as If-Match.");
        }
        if (!LIST.matcher(header).matches()) {
            throw new ProblemException(400, "if-match-malformed", "If-Match is a list of tags, each in quotes.");
        }
        String current = tag(version).toString();
        if (ONE.matcher(header).results().map(MatchResult::group).noneMatch(current::equals)) {
            throw stale();
        }
    }
}
