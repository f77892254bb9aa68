package com.example.cornershop.platform.rowsecurity;

import com.example.cornershop.platform.work.Work;
import jakarta.annotation.Priority;
import jakarta.decorator.Decorator;
import jakarta.decorator.Delegate;
import jakarta.enterprise.inject.Any;
import jakarta.interceptor.Interceptor;

/** Each work is performed as the principal of its own name. */
@Decorator
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
class WorkAsPrincipal implements Work {
    private final Work work;
    private final Principals principals;

    WorkAsPrincipal(@Any @Delegate Work work, Principals principals) {
        this.work = work;
        this.principals = principals;
    }

    @Override
    public String name() {
        return work.name();
    }

    @Override
    public void perform(String id) throws Exception {
        principals.call(work.name(), () -> {
            work.perform(id);
            return null;
        });
    }
}
