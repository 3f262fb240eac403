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
        var brief = marked(use, I18NProvider.translate("team.limit.of", use.open(), use.most()));
        brief.setTitle(whole(use));
        return brief;
    }

    /** As short as can be understood on its own, marked when near or full. */
    static Span marked(LimitUse use) {
        return use.kind() == LimitUse.Kind.ALL ? brief(use) : marked(use, whole(use));
    }

    static Span marked(LimitUse use, String words) {
        var marked = new Span(words);
        marked.addClassNames("sw-limit", "sw-number");
        marked.setClassName("near", use.isNear() && !use.isFull());
        marked.setClassName("full", use.isFull());
        return marked;
    }
}
