package io.stellwerk;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import java.time.Clock;
import java.util.Calendar;
import java.util.Date;

/** Calls that ask the system for the time, or pass it. */
final class TellingTime {

    static final DescribedPredicate<JavaCodeUnitAccess<? extends CodeUnitCallTarget>> ASKS_THE_SYSTEM =
            DescribedPredicate.describe(
                    "somebody asks the system for the time instead of the injected clock",
                    call -> isNow(call.getTarget()) || isSystemClock(call.getTarget()) || isOldStyle(call.getTarget()));

    static final DescribedPredicate<JavaCodeUnitAccess<? extends CodeUnitCallTarget>> SLEEPS =
            DescribedPredicate.describe(
                    "somebody sleeps",
                    call -> call.getTarget().getName().equals("sleep")
                            && call.getTargetOwner().getPackageName().startsWith("java."));

    private TellingTime() {}

    private static boolean isNow(CodeUnitCallTarget target) {
        return target.getOwner().getPackageName().startsWith("java.time")
                && target.getName().equals("now")
                && target.getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
    }

    private static boolean isSystemClock(CodeUnitCallTarget target) {
        return target.getOwner().isEquivalentTo(Clock.class)
                && (target.getName().startsWith("system") || target.getName().matches("tick(Millis|Seconds|Minutes)"));
    }

    private static boolean isOldStyle(CodeUnitCallTarget target) {
        return is(target, System.class, "currentTimeMillis")
                || is(target, Calendar.class, "getInstance")
                || (is(target, Date.class, "<init>")
                        && target.getRawParameterTypes().isEmpty());
    }

    private static boolean is(CodeUnitCallTarget target, Class<?> owner, String name) {
        return target.getOwner().isEquivalentTo(owner) && target.getName().equals(name);
    }
}
