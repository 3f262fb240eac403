package io.stellwerk.accounts.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinService;
import io.stellwerk.accounts.Language;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The language of a browser in which nobody is logged in: the one chosen last, else its own. */
public final class Languages {

    private static final String COOKIE = "stellwerk-language";
    private static final Duration YEAR = Duration.ofDays(365);

    private Languages() {}

    /** Remembers the choice in this browser and shows the page anew in that language. */
    public static void switchTo(Language language) {
        VaadinService.getCurrentResponse().addCookie(cookie(language));
        UI.getCurrentOrThrow().getPage().reload();
    }

    public static Language of(VaadinRequest request) {
        return remembered(request.getCookies()).orElseGet(() -> Language.of(request.getLocale()));
    }

    public static Language of(HttpServletRequest request) {
        return remembered(request.getCookies()).orElseGet(() -> Language.of(request.getLocale()));
    }

    private static Optional<Language> remembered(Cookie @Nullable [] cookies) {
        return Stream.ofNullable(cookies)
                .flatMap(Arrays::stream)
                .filter(cookie -> COOKIE.equals(cookie.getName()))
                .flatMap(cookie -> named(cookie.getValue()))
                .findFirst();
    }

    private static Stream<Language> named(String name) {
        return Arrays.stream(Language.values())
                .filter(language -> language.name().equals(name));
    }

    private static Cookie cookie(Language language) {
        var cookie = new Cookie(COOKIE, language.name());
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setMaxAge((int) YEAR.toSeconds());
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }
}
