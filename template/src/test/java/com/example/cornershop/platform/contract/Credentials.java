package com.example.cornershop.platform.contract;

import java.util.Set;

/** How tests that know nothing but the contract get in. A bean; where the service knows no callers there is none. */
public interface Credentials {
    /** The token of a caller whom nobody has met before, who has these roles. */
    String token(Set<String> roles);
}
