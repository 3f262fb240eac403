package io.stellwerk;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.Entity;

/** From row to row. Other modules are referred to by id. */
final class Associations {

    static final ArchCondition<JavaField> STAY_IN_THEIR_MODULE =
            new ArchCondition<>("not hold an entity of another module") {
                @Override
                public void check(JavaField field, ConditionEvents events) {
                    field.getAllInvolvedRawTypes().stream()
                            .filter(type -> type.isAnnotatedWith(Entity.class))
                            .filter(entity -> !module(entity).equals(module(field.getOwner())))
                            .forEach(entity -> events.add(SimpleConditionEvent.violated(
                                    field, field.getFullName() + " holds " + entity.getName())));
                }
            };

    private Associations() {}

    private static String module(JavaClass type) {
        var inside =
                type.getPackageName().substring(Stellwerk.class.getPackageName().length());
        return inside.isEmpty() ? "" : inside.split("\\.", -1)[1];
    }
}
