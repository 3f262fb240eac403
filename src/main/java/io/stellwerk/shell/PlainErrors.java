package io.stellwerk.shell;

import com.vaadin.flow.i18n.I18NProvider;
import io.stellwerk.accounts.ui.Languages;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import org.springframework.web.util.HtmlUtils;

/** The error page where no screen can be shown: plain HTML in the browser's language. */
@Component
class PlainErrors implements ErrorViewResolver {

    private final I18NProvider translations;

    PlainErrors(I18NProvider translations) {
        this.translations = translations;
    }

    @Override
    public ModelAndView resolveErrorView(HttpServletRequest request, HttpStatus status, Map<String, Object> model) {
        if (isOldLogin(request, status)) {
            return new ModelAndView(new RedirectView("/login?" + LoginView.OLD, true));
        }
        View page = (values, asked, response) -> write(response, page(asked, status));
        var answer = new ModelAndView(page);
        answer.setStatus(status);
        return answer;
    }

    /** The page was loaded in a session that ended since, as in a browser that was open overnight. */
    private static boolean isOldLogin(HttpServletRequest request, HttpStatus status) {
        return status == HttpStatus.FORBIDDEN
                && (request.getContextPath() + "/login")
                        .equals(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
    }

    private String page(HttpServletRequest request, HttpStatus status) {
        var locale = Languages.of(request).locale();
        var kind = kind(status);
        return """
            <!doctype html>
            <html lang="%s">
            <head>
              <meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
              <title>%2$s</title>
              <link rel="stylesheet" href="%7$s/styles/stellwerk.css">
            </head>
            <body class="sw-plain">
              <main class="sw-error"><h1>%2$s</h1><p>%3$s</p>%4$s
              <a class="sw-button" href="%6$s">%5$s</a></main>
            </body>
            </html>
            """.formatted(
                        locale.toLanguageTag(),
                        text(kind + ".title", locale),
                        text(kind + ".help", locale),
                        isOurs(status) ? incident(locale) : "",
                        text(isOurs(status) ? "shell.error.again" : "shell.error.home", locale),
                        isOurs(status) ? asked(request) : request.getContextPath() + "/helpdesk",
                        request.getContextPath());
    }

    private static boolean isOurs(HttpStatus status) {
        return status.is5xxServerError();
    }

    /** The address that failed, to try it again. */
    private static String asked(HttpServletRequest request) {
        var path = Objects.toString(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI), "");
        var query = Objects.toString(request.getAttribute(RequestDispatcher.ERROR_QUERY_STRING), "");
        return HtmlUtils.htmlEscape(query.isEmpty() ? path : path + "?" + query);
    }

    private static String kind(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND -> "shell.not-found";
            case FORBIDDEN, UNAUTHORIZED -> "shell.not-allowed";
            default -> status.is4xxClientError() ? "shell.misunderstood" : "shell.failure";
        };
    }

    private String incident(Locale locale) {
        var sentence = translations.getTranslation(
                "shell.failure.incident", locale, Incident.current().number());
        return "<span class=\"incident\">" + HtmlUtils.htmlEscape(sentence) + "</span>";
    }

    private String text(String key, Locale locale) {
        return HtmlUtils.htmlEscape(translations.getTranslation(key, locale));
    }

    private static void write(HttpServletResponse response, String page) throws IOException {
        response.setContentType("text/html;charset=UTF-8");
        response.getWriter().write(page);
    }
}
