package com.example.cornershop.platform.idempotency;

import com.example.cornershop.platform.architecture.ServiceClasses;
import com.example.cornershop.platform.criteria.Criterion;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import org.jboss.resteasy.reactive.RestResponse;
import org.junit.jupiter.api.Test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static org.assertj.core.api.Assertions.assertThat;

/** A POST creates, or moves something: whoever adds one decides here what a repetition of it may do. */
@Criterion("CC-05")
class EveryPostIsIdempotentTest {
    /** Methods ({@code ReportResource.search}) that change nothing, so that a repetition does no harm. */
    private static final Set<String> HARMLESS = Set.of();

    private static final ArchRule RULE = methods()
            .that()
            .areAnnotatedWith(POST.class)
            .and(DescribedPredicate.describe("change something", EveryPostIsIdempotentTest::matters))
            .and()
            .areDeclaredInClassesThat()
            .areNotInterfaces() // those of clients: their POSTs are somebody else's
            .should()
            .beAnnotatedWith(Idempotent.class)
            .allowEmptyShould(true);

    private static final ArchRule ANSWERS = methods()
            .that()
            .areAnnotatedWith(Idempotent.class)
            .should()
            .haveRawReturnType(Response.class)
            .orShould()
            .haveRawReturnType(RestResponse.class)
            .allowEmptyShould(true);

    @Test
    void holdsForTheService() {
        RULE.check(ServiceClasses.all());
        ANSWERS.check(ServiceClasses.all());
    }

    @Test
    void bites() {
        var fixture = new ClassFileImporter().importClasses(Forgetful.class);

        assertThat(violations(RULE, fixture)).singleElement().asString().contains("create");
        assertThat(violations(ANSWERS, fixture)).singleElement().asString().contains("count");
    }

    private static List<String> violations(ArchRule rule, JavaClasses classes) {
        return rule.evaluate(classes).getFailureReport().getDetails();
    }

    private static boolean matters(JavaMethod method) {
        return !HARMLESS.contains(method.getOwner().getSimpleName() + "." + method.getName());
    }

    static class Forgetful {
        @POST
        public Response create() {
            return Response.status(201).build();
        }

        @POST
        @Idempotent
        public String count() {
            return "1";
        }
    }
}
