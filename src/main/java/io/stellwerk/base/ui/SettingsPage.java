package io.stellwerk.base.ui;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says where a screen stands in the navigation of the settings. Such a view has a route below {@code settings} and a
 * {@code @Menu} whose title is a translation key.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface SettingsPage {

    SettingsGroup group();

    /** Translation key of the section within the group, such as Help desk; empty for none. */
    String section() default "";
}
