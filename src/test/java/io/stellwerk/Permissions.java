package io.stellwerk;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.stellwerk.accounts.Unrestricted;
import org.springframework.security.access.prepost.PreAuthorize;

/** Who may call a service. */
final class Permissions {

    static final ArchCondition<JavaMethod> BE_STATED =
            new ArchCondition<>("be annotated @PreAuthorize, or @Unrestricted with a reason") {
                @Override
                public void check(JavaMethod method, ConditionEvents events) {
                    if (!areStated(method) && !areStated(method.getOwner())) {
                        events.add(SimpleConditionEvent.violated(
                                method, method.getFullName() + " does not say who may call it"));
                    }
                }
            };

    private Permissions() {}

    private static boolean areStated(CanBeAnnotated place) {
        return place.isAnnotatedWith(PreAuthorize.class) || place.isAnnotatedWith(Unrestricted.class);
    }
}
