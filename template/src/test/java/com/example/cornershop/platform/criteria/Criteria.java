package com.example.cornershop.platform.criteria;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;

/** The rows that a test names, itself or by its class. */
final class Criteria {
    private Criteria() {}

    static Set<String> of(TestSource source) {
        Set<String> rows = new TreeSet<>();
        if (source instanceof MethodSource method) {
            collect(method.getJavaMethod(), rows);
            collectWithOuter(method.getJavaClass(), rows);
        } else if (source instanceof ClassSource type) {
            collectWithOuter(type.getJavaClass(), rows);
        }
        return rows;
    }

    private static void collectWithOuter(Class<?> type, Set<String> rows) {
        for (Class<?> each = type; each != null; each = each.getEnclosingClass()) {
            collect(each, rows);
        }
    }

    private static void collect(AnnotatedElement element, Set<String> rows) {
        Arrays.stream(element.getAnnotations())
                .flatMap(Criteria::unfolded)
                .filter(annotation -> isA(annotation, Criterion.class))
                .forEach(annotation -> rows.add((String) value(annotation)));
    }

    private static Stream<Annotation> unfolded(Annotation annotation) {
        return isA(annotation, Criterion.List.class)
                ? Arrays.stream((Annotation[]) value(annotation))
                : Stream.of(annotation);
    }

    /** By name: Quarkus loads test classes, and so their annotations, with a class loader of its own. */
    private static boolean isA(Annotation annotation, Class<?> type) {
        return annotation.annotationType().getName().equals(type.getName());
    }

    private static Object value(Annotation annotation) {
        try {
            var method = annotation.annotationType().getDeclaredMethod("value");
            method.setAccessible(true);
            return method.invoke(annotation);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
