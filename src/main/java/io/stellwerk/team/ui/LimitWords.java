package io.stellwerk.team.ui;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import io.stellwerk.team.LimitUse;
import java.util.Locale;

/** How much of a limit is used, in words. */
final class LimitWords {

    private LimitWords() {}

    /** "4 of 5 email tickets". */
    static String whole(LimitUse use) {
        return I18NProvider.translate(
                "team.limit.use." + use.kind().name().toLowerCase(Locale.ROOT), use.open(), use.most());
    }

    /** "4 of 5", marked when near or full. */
    static Span brief(LimitUse use) {
        var brief = new Span(I18NProvider.translate("team.limit.of", use.open(), use.most()));
        brief.addClassNames("sw-limit", "sw-number");
        brief.setClassName("near", use.isNear() && !use.isFull());
        brief.setClassName("full", use.isFull());
        brief.setTitle(whole(use));
        return brief;
    }
}
