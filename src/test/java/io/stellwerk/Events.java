package io.stellwerk;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Instant;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * What one module tells the others. An event of ours is what a listener takes, or a record with the instant {@code at}
 * that a method makes which publishes events.
 */
final class Events {

    static final DescribedPredicate<JavaClass> ARE_PUBLISHED_OR_HEARD =
            DescribedPredicate.describe("are published or heard", type -> isHeard(type) || isMadeToBePublished(type));

    static final DescribedPredicate<JavaMethod> HEAR_AFTERWARDS =
            DescribedPredicate.describe("hear afterwards", method -> hears(method, TransactionalEventListener.class));

    static final ArchCondition<JavaClass> CARRY_NO_CONTENT =
            new ArchCondition<>("carry only ids, enums, instants and Optionals of them") {
                @Override
                public void check(JavaClass event, ConditionEvents found) {
                    event.getFields().stream()
                            .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
                            .filter(Events::isContent)
                            .forEach(field -> found.add(SimpleConditionEvent.violated(
                                    field,
                                    field.getFullName() + " is "
                                            + field.getType().getName())));
                }
            };

    static final ArchCondition<JavaMethod> CALL_ONE_METHOD =
            new ArchCondition<>("call one named method of ours and nothing else") {
                @Override
                public void check(JavaMethod listener, ConditionEvents found) {
                    var calls = listener.getMethodCallsFromSelf().stream()
                            .map(JavaMethodCall::getTarget)
                            .filter(target -> isOurs(target.getOwner()))
                            .filter(target -> !listener.getRawParameterTypes().contains(target.getOwner()))
                            .count();
                    if (calls != 1) {
                        found.add(SimpleConditionEvent.violated(
                                listener, listener.getFullName() + " calls " + calls + " methods of ours"));
                    }
                }
            };

    private Events() {}

    private static boolean isHeard(JavaClass type) {
        return isOurs(type)
                && type.getMethodsWithParameterTypeOfSelf().stream()
                        .anyMatch(method -> hears(method, EventListener.class));
    }

    private static boolean isMadeToBePublished(JavaClass type) {
        return type.isRecord()
                && type.tryGetField("at")
                        .filter(at -> at.getRawType().isEquivalentTo(Instant.class))
                        .isPresent()
                && type.getConstructorCallsToSelf().stream().anyMatch(made -> publishes(made.getOrigin()));
    }

    private static boolean publishes(JavaCodeUnit method) {
        return method.getMethodCallsFromSelf().stream()
                .anyMatch(call -> call.getTargetOwner().isAssignableTo(ApplicationEventPublisher.class));
    }

    private static boolean isOurs(JavaClass type) {
        return type.getPackageName().startsWith("io.stellwerk");
    }

    private static boolean hears(JavaMethod method, Class<? extends java.lang.annotation.Annotation> how) {
        return method.isAnnotatedWith(how) || method.isMetaAnnotatedWith(how);
    }

    /** {@code Optional<TicketId>} is made of {@code Optional} and {@code TicketId}. */
    private static boolean isContent(JavaField field) {
        return !field.getType().getAllInvolvedRawTypes().stream()
                .allMatch(type -> type.isEnum()
                        || type.isEquivalentTo(Instant.class)
                        || type.isEquivalentTo(Optional.class)
                        || isId(type));
    }

    private static boolean isId(JavaClass type) {
        return type.isRecord() && type.getSimpleName().endsWith("Id");
    }
}
