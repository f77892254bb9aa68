package com.example.cornershop.platform.validation;

import com.example.cornershop.platform.criteria.Criterion;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.validation.Validation;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ParameterNameTest {
    static class Resource {
        void method(
                @NotNull @QueryParam("a") String first,
                @NotNull @PathParam("b") String second,
                @NotNull @HeaderParam("C") String third,
                @NotNull @RestQuery String d,
                @NotNull @RestQuery("e") String fifth,
                @NotNull @RestPath String f,
                @NotNull @RestPath("g") String seventh,
                @NotNull @RestHeader String h,
                @NotNull @RestHeader("I") String ninth,
                @NotNull String tenth) {}
    }

    @Test
    @Criterion("SC-08")
    void isWhatACallerKnowsItBy() {
        var method = Stream.of(Resource.class.getDeclaredMethods())
                .filter(each -> each.getName().equals("method"))
                .findFirst()
                .orElseThrow();

        try (var factory = Validation.buildDefaultValidatorFactory()) {
            var violations = factory.getValidator().forExecutables()
                    .validateParameters(new Resource(), method, new Object[method.getParameterCount()]);

            assertThat(violations).map(ParameterNameTest::name).map(Object::toString).containsExactlyInAnyOrder(
                    "ParameterName[in=query, name=a]",
                    "ParameterName[in=path, name=b]",
                    "ParameterName[in=header, name=C]",
                    "ParameterName[in=query, name=d]",
                    "ParameterName[in=query, name=e]",
                    "ParameterName[in=path, name=f]",
                    "ParameterName[in=path, name=g]",
                    "ParameterName[in=header, name=h]",
                    "ParameterName[in=header, name=I]",
                    "ParameterName[in=body, name=]");
        }
    }

    private static ParameterName name(ConstraintViolation<Resource> violation) {
        List<Path.Node> nodes = StreamSupport.stream(violation.getPropertyPath().spliterator(), false).toList();
        return ParameterName.of(violation, nodes.get(0).as(Path.MethodNode.class), nodes.get(1).as(Path.ParameterNode.class));
    }
}
