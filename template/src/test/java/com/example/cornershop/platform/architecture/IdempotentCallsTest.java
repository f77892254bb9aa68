package com.example.cornershop.platform.architecture;

import com.example.cornershop.platform.client.Downstream;
import com.example.cornershop.platform.criteria.Criterion;
import com.example.cornershop.platform.idempotency.Idempotent;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An idempotent method runs in a transaction, which holds a connection of the pool: whatever it calls, nobody on the way
 * asks another service. Followed through the service's own methods and interfaces, not through events.
 */
@Criterion("DB-03")
class IdempotentCallsTest {
    @Test
    void noIdempotentMethodCallsAnotherService() {
        assertThat(remoteCalls(ServiceClasses.all())).isEmpty();
    }

    @Test
    void bites() {
        var fixture = new ClassFileImporter().importClasses(Fixture.class, Step.class, Far.class);

        assertThat(remoteCalls(fixture))
                .extracting(call -> call.substring(call.lastIndexOf(' ') + 1))
                .containsExactlyInAnyOrder("pay()", "payInALambda()", "payThroughOthers()");
    }

    private static List<String> remoteCalls(JavaClasses classes) {
        List<String> found = new ArrayList<>();
        classes.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.isAnnotatedWith(Idempotent.class))
                .forEach(method -> reached(method)
                        .flatMap(IdempotentCallsTest::accesses)
                        .filter(access -> isRemote(access.getTargetOwner()))
                        .forEach(access -> found.add(access.getDescription() + " is reached from " + method.getName() + "()")));
        return found;
    }

    private static Stream<JavaCodeUnit> reached(JavaCodeUnit start) {
        Set<JavaCodeUnit> reached = new HashSet<>();
        Deque<JavaCodeUnit> open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
            JavaCodeUnit code = open.pop();
            if (reached.add(code)) {
                accesses(code)
                        .filter(access -> access.getTargetOwner().getPackageName().startsWith(ServiceClasses.ROOT))
                        .flatMap(IdempotentCallsTest::called)
                        .forEach(open::add);
            }
        }
        return reached.stream().filter(code -> !isRemote(code.getOwner()));
    }

    private static Stream<? extends JavaCodeUnitAccess<?>> accesses(JavaCodeUnit code) {
        return Stream.concat(code.getCallsFromSelf().stream(), code.getCodeUnitReferencesFromSelf().stream());
    }

    private static Stream<JavaCodeUnit> called(JavaCodeUnitAccess<?> access) {
        JavaClass owner = access.getTargetOwner();
        return Stream.concat(Stream.of(owner), owner.getAllSubclasses().stream())
                .flatMap(type -> type.getCodeUnits().stream())
                .filter(code -> code.getName().equals(access.getName()))
                .filter(code -> code.getRawParameterTypes().equals(access.getTarget().getRawParameterTypes()));
    }

    private static boolean isRemote(JavaClass type) {
        return type.isEquivalentTo(Downstream.class)
                || type.isInterface() && type.isAnnotatedWith(Path.class)
                || List.of("java.net.http", "jakarta.ws.rs.client").contains(type.getPackageName());
    }

    interface Step {
        void take();
    }

    record Far(Downstream downstream) implements Step {
        @Override
        public void take() {
            downstream.writeOnce(() -> null, String.class);
        }
    }

    record Fixture(Downstream downstream, Step step) {
        @Idempotent
        Response pay() {
            downstream.writeOnce(() -> null, String.class);
            return null;
        }

        @Idempotent
        Response payInALambda() {
            Runnable later = () -> downstream.writeOnce(() -> null, String.class);
            later.run();
            return null;
        }

        @Idempotent
        Response payThroughOthers() {
            step.take();
            return null;
        }

        @Idempotent
        Response leaveItToTheQueue() {
            return null;
        }

        Response payWithoutATransaction() {
            return pay();
        }
    }
}
