package com.example.cornershop.platform.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jboss.logging.BasicLogger;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

/** How the packages under a root may depend on each other. */
record HouseRules(String root) {
    private static final Pattern QUERY =
            Pattern.compile("\\.(?:(?:find|list|stream|count|update|deleteAll|deleteById)\\w*\\(|delete\\(java\\.lang\\.String)");

    ArchRule platformKnowsNoFeature() {
        String platform = root + ".platform..";
        return noClasses()
                .that(resideInAPackage(platform))
                .should()
                .dependOnClassesThat(resideInAPackage(root + "..").and(resideOutsideOfPackage(platform)))
                .because("a pattern is taken out, or put into another service, by its folder")
                .allowEmptyShould(true);
    }

    ArchRule featuresFormNoCycle() {
        return slices().matching(root + ".(*)..").should().beFreeOfCycles().allowEmptyShould(true);
    }

    ArchRule patternsFormNoCycle() {
        return slices().matching(root + ".platform.(*)..").should().beFreeOfCycles().allowEmptyShould(true);
    }

    ArchRule resourcesOnlySpeakHttp() {
        return noClasses()
                .that()
                .areAnnotatedWith(Path.class)
                .should()
                .dependOnClassesThat(assignableTo(EntityManager.class)
                        .or(resideInAnyPackage("java.sql", "javax.sql", "org.hibernate", "org.hibernate.query..")))
                .because("storage is the repositories' job")
                .allowEmptyShould(true);
    }

    ArchRule nobodyCallsAResource() {
        return noClasses()
                .that(not(annotatedWith(Path.class)))
                .should()
                .dependOnClassesThat(DescribedPredicate.describe("are resources", HouseRules::isResource))
                .because("what two need is in a class of its own, below HTTP")
                .allowEmptyShould(true);
    }

    ArchRule storageKnowsNoHttp() {
        return noClasses()
                .that(assignableTo(PanacheRepositoryBase.class).or(annotatedWith(Entity.class)))
                .should()
                .dependOnClassesThat(resideInAnyPackage("jakarta.ws.rs..", "org.jboss.resteasy.."))
                .because("work that no request began uses it too")
                .allowEmptyShould(true);
    }

    ArchRule entitiesStayInside() {
        return methods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Path.class)
                .and()
                .areNotPrivate()
                .should(new NameNoEntity())
                .because("a column added to a table may not appear in the API by itself")
                .allowEmptyShould(true);
    }

    ArchRule logMessagesAreConstant() {
        return noClasses()
                .that(resideInAPackage(root + ".."))
                .should()
                .callMethodWhere(target(owner(assignableTo(BasicLogger.class)))
                        .and(target(nameMatching("(trace|debug|info|warn|error|fatal|log)[fv]"))))
                .because("who and which are key-values in the context (MDC)")
                .allowEmptyShould(true);
    }

    ArchRule queriesStandInRepositories() {
        return noClasses()
                .that()
                .areNotAssignableTo(PanacheRepositoryBase.class)
                .should()
                .accessTargetWhere(DescribedPredicate.describe("a query that Panache lends", HouseRules::isLentQuery))
                .because("a repository says which rows a caller can reach; findById asks no owner")
                .allowEmptyShould(true);
    }

    /** The interface of a client has paths too, somebody else's. */
    private static boolean isResource(JavaClass type) {
        return type.isAnnotatedWith(Path.class) && !type.isInterface();
    }

    private static boolean isLentQuery(JavaAccess<?> access) {
        return access.getTarget().getOwner().isAssignableTo(PanacheRepositoryBase.class)
                && QUERY.matcher(access.getTarget().getFullName()).find()
                && access.getTarget().resolveMember().stream()
                        .anyMatch(method -> method.getOwner().isEquivalentTo(PanacheRepositoryBase.class));
    }

    private static final class NameNoEntity extends ArchCondition<JavaMethod> {
        NameNoEntity() {
            super("take and return no entity");
        }

        @Override
        public void check(JavaMethod method, ConditionEvents events) {
            Set<JavaClass> named = new HashSet<>();
            Stream.concat(Stream.of(method.getReturnType()), method.getParameterTypes().stream())
                    .forEach(type -> collect(type, named));
            named.stream().filter(type -> type.isAnnotatedWith(Entity.class)).forEach(type ->
                    events.add(SimpleConditionEvent.violated(method, method.getFullName() + " names " + type.getName())));
        }

        /** What a record holds is named too. */
        private static void collect(JavaType type, Set<JavaClass> named) {
            for (JavaClass each : type.getAllInvolvedRawTypes()) {
                if (named.add(each) && each.isRecord()) {
                    each.getFields().forEach(field -> collect(field.getType(), named));
                }
            }
        }
    }
}
