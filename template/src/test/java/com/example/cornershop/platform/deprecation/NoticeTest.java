package com.example.cornershop.platform.deprecation;

import com.example.cornershop.platform.criteria.Criterion;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import org.jboss.resteasy.reactive.common.util.QuarkusMultivaluedHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Criterion("AP-04")
class NoticeTest {
    @Test
    void isWrittenInTheFormsOfItsRfcs() throws NoSuchMethodException {
        var headers = new QuarkusMultivaluedHashMap<String, Object>();

        Notice.of(operation("sameDay")).write(headers);

        assertThat(headers.get("Deprecation")).containsExactly("@1772323200");
        assertThat(headers.get("Sunset")).containsExactly("Sun, 01 Mar 2026 00:00:00 GMT");
        assertThat(headers.get("Link")).containsExactly("<https://example.com/a>; rel=\"deprecation\"; type=\"text/html\"");
    }

    @Test
    void leavesOtherLinksWhereTheyAre() throws NoSuchMethodException {
        var headers = new QuarkusMultivaluedHashMap<String, Object>();
        headers.add("Link", "</things?after=9>; rel=\"next\"");

        Notice.of(operation("sameDay")).write(headers);

        assertThat(headers.get("Link")).hasSize(2);
    }

    /** RESTEasy asks at start for each operation; what is thrown there ends the start. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            tooEarly       | sunset 2025-12-31 is before since 2026-01-01
            noDay          | Text 'soon' could not be parsed
            noSuchDay      | Text '2026-02-30' could not be parsed
            noUri          | Illegal character in path at index 1: a page
            noLink         | link is empty
            noUriAsSuccessor | Illegal character in path at index 0: <v2>
            """)
    void whatCannotBeSentEndsTheStart(String name, String fault) throws NoSuchMethodException {
        var deprecations = new Deprecations(new SimpleMeterRegistry(), null);
        ResourceInfo resource = resource(operation(name));

        assertThatThrownBy(() -> deprecations.configure(resource, null))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("Operations." + name + ": @DeprecatedSince: " + fault)
                .hasMessageEndingWith("; days are as 2026-01-31, sunset is not before since, links are URIs");
    }

    private static Method operation(String name) throws NoSuchMethodException {
        return Operations.class.getDeclaredMethod(name);
    }

    private static ResourceInfo resource(Method operation) {
        return new ResourceInfo() {
            @Override
            public Method getResourceMethod() {
                return operation;
            }

            @Override
            public Class<?> getResourceClass() {
                return operation.getDeclaringClass();
            }
        };
    }

    private static final class Operations {
        @DeprecatedSince(since = "2026-03-01", sunset = "2026-03-01", link = "https://example.com/a")
        void sameDay() {}

        @DeprecatedSince(since = "2026-01-01", sunset = "2025-12-31", link = "https://example.com/a")
        void tooEarly() {}

        @DeprecatedSince(since = "2026-01-01", sunset = "soon", link = "https://example.com/a")
        void noDay() {}

        @DeprecatedSince(since = "2026-02-30", sunset = "2026-07-01", link = "https://example.com/a")
        void noSuchDay() {}

        @DeprecatedSince(since = "2026-01-01", sunset = "2026-07-01", link = "a page")
        void noUri() {}

        @DeprecatedSince(since = "2026-01-01", sunset = "2026-07-01", link = "")
        void noLink() {}

        @DeprecatedSince(since = "2026-01-01", sunset = "2026-07-01", link = "https://example.com/a", successor = "<v2>")
        void noUriAsSuccessor() {}
    }
}
