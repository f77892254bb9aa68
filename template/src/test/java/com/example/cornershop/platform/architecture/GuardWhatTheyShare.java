package com.example.cornershop.platform.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import jakarta.persistence.Entity;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.ext.Provider;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * All requests share one instance of a bean, and whatever it holds. A bean's own fields are final; what it holds may
 * change only in synchronized methods, or in a type of {@code java.util.concurrent}.
 */
final class GuardWhatTheyShare extends ArchCondition<JavaClass> {
    private static final List<Class<?>> BEANS = List.of(
            ApplicationScoped.class,
            Singleton.class,
            Path.class,
            Provider.class,
            Interceptor.class,
            Liveness.class,
            Readiness.class);
    private static final List<Class<?>> OF_BEANS =
            List.of(ServerExceptionMapper.class, ServerRequestFilter.class, ServerResponseFilter.class);

    private final String root;
    private final Set<JavaClass> shared = new HashSet<>();

    GuardWhatTheyShare(String root) {
        super("guard what requests share");
        this.root = root;
    }

    @Override
    public void init(Collection<JavaClass> all) {
        Deque<JavaClass> open = new ArrayDeque<>(all.stream().filter(GuardWhatTheyShare::isBean).toList());
        while (!open.isEmpty()) {
            JavaClass type = open.pop();
            if (type.getPackageName().startsWith(root) && !isOfOneRequest(type) && shared.add(type)) {
                fields(type).forEach(field -> open.addAll(field.getType().getAllInvolvedRawTypes()));
                open.addAll(type.getAllSubclasses());
            }
        }
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        if (shared.contains(type)) {
            fields(type).filter(field -> !isSafe(type, field)).forEach(field -> events.add(SimpleConditionEvent.violated(
                    field, field.getFullName() + " is shared by all requests and can change unguarded")));
        }
    }

    private static boolean isSafe(JavaClass type, JavaField field) {
        if (!field.getModifiers().contains(JavaModifier.FINAL)) {
            return !isBean(type) && isGuarded(field);
        }
        return !StateRules.isCollection(field.getRawType())
                || type.getConstructors().stream().noneMatch(code -> StateRules.makes(code, StateRules::isUnsafe))
                || isGuarded(field);
    }

    private static boolean isGuarded(JavaField field) {
        return field.getModifiers().contains(JavaModifier.PRIVATE)
                && field.getAccessesToSelf().stream().allMatch(GuardWhatTheyShare::isGuarded);
    }

    private static boolean isGuarded(JavaFieldAccess access) {
        JavaCodeUnit code = access.getOwner();
        return !access.isDeclaredInLambda()
                && (code instanceof JavaConstructor || code.getModifiers().contains(JavaModifier.SYNCHRONIZED));
    }

    private static Stream<JavaField> fields(JavaClass type) {
        return type.getFields().stream()
                .filter(StateRules::isWritten)
                .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC));
    }

    private static boolean isBean(JavaClass type) {
        return BEANS.stream().anyMatch(annotation -> type.isAnnotatedWith(annotation.getName()))
                || type.getMethods().stream().anyMatch(method ->
                        OF_BEANS.stream().anyMatch(annotation -> method.isAnnotatedWith(annotation.getName())));
    }

    /** Held by a bean all the same, they are proxies there. */
    private static boolean isOfOneRequest(JavaClass type) {
        return type.isAnnotatedWith(RequestScoped.class) || type.isAnnotatedWith(Entity.class);
    }
}
