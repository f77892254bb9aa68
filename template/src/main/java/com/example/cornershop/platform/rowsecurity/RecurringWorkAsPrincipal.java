package com.example.cornershop.platform.rowsecurity;

import com.example.cornershop.platform.work.RecurringWork;
import jakarta.annotation.Priority;
import jakarta.decorator.Decorator;
import jakarta.decorator.Delegate;
import jakarta.enterprise.inject.Any;
import jakarta.interceptor.Interceptor;
import java.time.Duration;

/** Work that comes back, a purge say, is performed as the principal of its own name too. */
@Decorator
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
class RecurringWorkAsPrincipal implements RecurringWork {
    private final RecurringWork work;
    private final Principals principals;

    RecurringWorkAsPrincipal(@Any @Delegate RecurringWork work, Principals principals) {
        this.work = work;
        this.principals = principals;
    }

    @Override
    public String name() {
        return work.name();
    }

    @Override
    public Duration interval() {
        return work.interval();
    }

    @Override
    public void perform() throws Exception {
        principals.call(work.name(), () -> {
            work.perform();
            return null;
        });
    }
}
