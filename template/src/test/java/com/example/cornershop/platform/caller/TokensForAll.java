package com.example.cornershop.platform.caller;

import com.example.cornershop.platform.contract.Credentials;
import jakarta.inject.Singleton;
import java.util.Set;

@Singleton
class TokensForAll implements Credentials {
    @Override
    public String token(Set<String> roles) {
        return Tokens.withRoles(roles);
    }
}
