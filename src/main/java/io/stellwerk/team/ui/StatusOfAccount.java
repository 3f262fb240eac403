package io.stellwerk.team.ui;

import com.vaadin.flow.component.Component;
import io.stellwerk.accounts.AccountStatus;
import io.stellwerk.base.ui.StatusBadge;
import io.stellwerk.base.ui.StatusBadge.Meaning;
import java.util.Locale;

/** Invited, active or deactivated, in words and colour. */
final class StatusOfAccount {

    private StatusOfAccount() {}

    static String name(AccountStatus status, Component where) {
        return where.getTranslation("team.account." + status.name().toLowerCase(Locale.ROOT));
    }

    static StatusBadge badge(AccountStatus status, Component where) {
        return new StatusBadge(name(status, where), meaning(status));
    }

    private static Meaning meaning(AccountStatus status) {
        return switch (status) {
            case ACTIVE -> Meaning.SUCCESS;
            case INVITED -> Meaning.INFO;
            case DEACTIVATED, WITHDRAWN -> Meaning.QUIET;
        };
    }
}
