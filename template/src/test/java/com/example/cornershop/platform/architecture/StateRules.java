package com.example.cornershop.platform.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.FileOutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.util.Collection;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.targetOwner;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

/** What one request may leave behind in the process for another: nothing that a second replica would have to know. */
record StateRules(String root) {
    private static final String SESSIONS = "jakarta\\.servlet\\.http\\.HttpSession|jakarta\\.enterprise\\.context\\.SessionScoped"
            + "|io\\.vertx\\.ext\\.web\\.Session|io\\.vertx\\.ext\\.web\\.handler\\.SessionHandler";

    ArchRule staticsNeverChange() {
        return fields().that()
                .areStatic()
                .and(DescribedPredicate.describe("are written by a person", StateRules::isWritten))
                .should(new StayAsTheyAre())
                .because("each replica would have a value of its own, and a restart none")
                .allowEmptyShould(true);
    }

    ArchRule nobodyHasASession() {
        return noClasses()
                .should()
                .dependOnClassesThat(nameMatching(SESSIONS))
                .because("the next request may come to another replica")
                .allowEmptyShould(true);
    }

    ArchRule nothingIsKeptInFiles() {
        return noClasses()
                .should()
                .callMethodWhere(target(nameMatching("write\\w*|new(OutputStream|BufferedWriter)|create\\w*|copy|move|delete\\w*"))
                        .and(targetOwner(equivalentTo(Files.class))))
                .orShould()
                .callConstructorWhere(
                        targetOwner(assignableTo(FileOutputStream.class).or(assignableTo(RandomAccessFile.class))))
                .orShould()
                .callConstructorWhere(targetOwner(nameMatching("java\\.io\\.FileWriter")))
                .because("a file belongs to one replica, and goes with it")
                .allowEmptyShould(true);
    }

    ArchRule sharedStateIsGuarded() {
        return classes().should(new GuardWhatTheyShare(root)).allowEmptyShould(true);
    }

    static boolean isWritten(JavaField field) {
        return !field.getModifiers().contains(JavaModifier.SYNTHETIC);
    }

    /** A collection that can change, and that is not wrapped in one that can't. */
    static boolean makes(JavaCodeUnit code, Predicate<JavaClass> collection) {
        return code.getConstructorCallsFromSelf().stream().map(JavaConstructorCall::getTargetOwner).anyMatch(collection)
                && code.getMethodCallsFromSelf().stream()
                        .noneMatch(call -> call.getName().matches("unmodifiable\\w+|copyOf|synchronized\\w+"));
    }

    static boolean isUnsafe(JavaClass made) {
        return isCollection(made)
                && Stream.concat(Stream.of(made), made.getAllRawSuperclasses().stream())
                        .noneMatch(type -> type.getPackageName().equals("java.util.concurrent"));
    }

    static boolean isCollection(JavaClass type) {
        return type.isAssignableTo(Collection.class) || type.isAssignableTo(Map.class);
    }

    private static final class StayAsTheyAre extends ArchCondition<JavaField> {
        StayAsTheyAre() {
            super("never change");
        }

        @Override
        public void check(JavaField field, ConditionEvents events) {
            JavaClass type = field.getRawType();
            boolean changes = !field.getModifiers().contains(JavaModifier.FINAL)
                    || type.isArray()
                    || type.getPackageName().equals("java.util.concurrent.atomic")
                    || Stream.of(ConcurrentMap.class, Queue.class, ThreadLocal.class, StringBuilder.class)
                            .anyMatch(type::isAssignableTo)
                    || isCollection(type)
                            && field.getOwner()
                                    .getStaticInitializer()
                                    .filter(code -> makes(code, StateRules::isCollection))
                                    .isPresent();
            if (changes) {
                events.add(SimpleConditionEvent.violated(field, field.getFullName() + " is static and can change"));
            }
        }
    }
}
