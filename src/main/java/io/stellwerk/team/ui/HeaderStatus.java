package io.stellwerk.team.ui;

import io.stellwerk.team.LimitUse;
import io.stellwerk.team.Outlook;
import java.util.List;
import java.util.Optional;

/** What the header says about the person at the page. */
record HeaderStatus(Outlook outlook, List<LimitUse> uses) {

    /** What would be shown in the same words. */
    boolean looksLike(HeaderStatus other) {
        return outlook.now().equals(other.outlook.now())
                && outlook.next().equals(other.outlook.next())
                && uses.equals(other.uses);
    }

    /** The limit that is used most, if that is worth a word. */
    Optional<LimitUse> tightest() {
        return uses.stream()
                .filter(LimitUse::isNear)
                .max((one, other) -> Long.compare(one.open() * other.most(), other.open() * one.most()));
    }
}
