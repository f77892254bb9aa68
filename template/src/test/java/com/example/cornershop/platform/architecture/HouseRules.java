package com.example.cornershop.platform.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.Path;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

/** How the packages under a root may depend on each other. */
record HouseRules(String root) {
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

    ArchRule resourcesOnlySpeakHttp() {
        return noClasses()
                .that()
                .areAnnotatedWith(Path.class)
                .should()
                .dependOnClassesThat()
                .areAssignableTo(EntityManager.class)
                .because("storage is the repositories' job")
                .allowEmptyShould(true);
    }

    ArchRule entitiesStayInside() {
        return methods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Path.class)
                .and()
                .arePublic()
                .should(new ReturnNoEntity())
                .because("a column added to a table may not appear in the API by itself")
                .allowEmptyShould(true);
    }

    private static final class ReturnNoEntity extends ArchCondition<JavaMethod> {
        ReturnNoEntity() {
            super("return no entity");
        }

        @Override
        public void check(JavaMethod method, ConditionEvents events) {
            for (JavaClass type : method.getReturnType().getAllInvolvedRawTypes()) {
                if (type.isAnnotatedWith(Entity.class)) {
                    events.add(SimpleConditionEvent.violated(method, method.getFullName() + " returns " + type.getName()));
                }
            }
        }
    }
}
