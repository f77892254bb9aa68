package com.example.cornershop.platform.locking;

import com.example.cornershop.platform.architecture.ServiceClasses;
import com.example.cornershop.platform.criteria.Criterion;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static org.assertj.core.api.Assertions.assertThat;

/** Whoever adds a PUT, PATCH or DELETE decides here what becomes of a change that its client has not seen. */
@Criterion("CC-02")
class EveryOverwriteIsConditionalTest {
    /** Routes ({@code ReportResource.touch}) that may overwrite what somebody else wrote. */
    private static final List<String> HARMLESS = List.of();

    private static final ArchRule RULE = methods()
            .that(DescribedPredicate.describe("overwrite or delete", EveryOverwriteIsConditionalTest::overwrites))
            .and()
            .areDeclaredInClassesThat()
            .areNotInterfaces() // those of clients: their versions are somebody else's
            .should(ArchCondition.from(DescribedPredicate.<JavaMethod>describe(
                    "take an IfMatch and check it",
                    method -> takesIfMatch(method.getRawParameterTypes()) && checksIfMatch(method))))
            .allowEmptyShould(true);

    @Test
    void holdsForTheService() {
        RULE.check(ServiceClasses.all());
    }

    @Test
    void bites() {
        var fixture = new ClassFileImporter().importClasses(Forgetful.class);

        assertThat(RULE.evaluate(fixture).getFailureReport().getDetails())
                .hasSize(5)
                .anyMatch(violation -> violation.contains("replaceAll"))
                .anyMatch(violation -> violation.contains("merge"))
                .anyMatch(violation -> violation.contains("replace"))
                .anyMatch(violation -> violation.contains("delete"))
                .anyMatch(violation -> violation.contains("unchecked"));
    }

    /** A PUT without a body moves something to a state that it names: there is nothing to be overwritten with. */
    private static boolean overwrites(JavaMethod method) {
        boolean body = method.getRawParameterTypes().stream().anyMatch(EveryOverwriteIsConditionalTest::isBody);
        boolean changes = method.isAnnotatedWith(PUT.class) || method.isAnnotatedWith(PATCH.class);
        return (method.isAnnotatedWith(DELETE.class) || changes && body)
                && !HARMLESS.contains(method.getOwner().getSimpleName() + "." + method.getName());
    }

    /** What stands in a path or a query is of one value. */
    private static boolean isBody(JavaClass type) {
        boolean several = Stream.of(Collection.class, Map.class, InputStream.class).anyMatch(type::isAssignableTo);
        return type.isArray() || several || !type.isPrimitive() && !type.getPackageName().startsWith("java");
    }

    private static boolean takesIfMatch(List<JavaClass> parameters) {
        return parameters.stream().anyMatch(type -> type.isEquivalentTo(IfMatch.class));
    }

    /** Itself, or in a method that it hands the IfMatch to. */
    private static boolean checksIfMatch(JavaMethod method) {
        return method.getMethodCallsFromSelf().stream()
                .map(JavaMethodCall::getTarget)
                .anyMatch(called -> called.getOwner().isEquivalentTo(IfMatch.class) && called.getName().equals("check")
                        || takesIfMatch(called.getRawParameterTypes())
                                && called.resolveMember().filter(EveryOverwriteIsConditionalTest::checksIfMatch).isPresent());
    }

    static class Forgetful {
        record Thing(String name) {}

        @PUT
        public void replace(Thing thing) {}

        @PUT
        public void replaceAll(List<Thing> things) {}

        @PATCH
        public void merge(Map<String, Object> fields) {}

        @DELETE
        public void delete() {}

        @PUT
        public void cancel(UUID id) {}

        @PUT
        public void unchecked(@BeanParam IfMatch match, Thing thing) {}

        @PATCH
        public void change(@BeanParam IfMatch match, Thing thing) {
            read(match);
        }

        private void read(IfMatch match) {
            match.check(0);
        }
    }
}
