package io.stellwerk.base.ui;

import com.vaadin.flow.router.RouteParameters;
import java.util.Optional;

/** The number in addresses such as {@code settings/teams/:id}. */
public final class RouteNumber {

    private RouteNumber() {}

    /** Empty when there is none, or one that no row can have. */
    public static Optional<Long> in(RouteParameters parameters) {
        return parameters.get("id").filter(id -> id.matches("\\d{1,18}")).map(Long::parseLong);
    }

    public static RouteParameters of(long number) {
        return new RouteParameters("id", String.valueOf(number));
    }
}
