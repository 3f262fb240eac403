package io.stellwerk.audit.ui;

import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.QueryParameters;
import io.stellwerk.accounts.Accounts;
import io.stellwerk.accounts.Permission.Role;
import io.stellwerk.accounts.Person;
import io.stellwerk.accounts.UserId;
import io.stellwerk.audit.AuditTrail;
import io.stellwerk.audit.Differences;
import io.stellwerk.base.Csv;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The audit log as a file for spreadsheets, with the filter of the screen, in the reader's language. Times are UTC. */
@RestController
class AuditExport {

    private static final String PATH = "exports/audit-log.csv";

    private final AuditTrail trail;
    private final Differences differences;
    private final Accounts accounts;
    private final I18NProvider translations;

    AuditExport(AuditTrail trail, Differences differences, Accounts accounts, I18NProvider translations) {
        this.trail = trail;
        this.differences = differences;
        this.accounts = accounts;
        this.translations = translations;
    }

    static String href(AuditQuery query) {
        var filter = query.address().getQueryString();
        return PATH + (filter.isEmpty() ? "" : "?" + filter);
    }

    @GetMapping("/" + PATH)
    @PreAuthorize("hasRole('" + Role.SUPER_ADMIN + "')")
    void download(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var me = accounts.me();
        var words = AuditWords.in(me.language().locale(), translations);
        var search = query(request).search(me.timeZone(), words, trail.actions());
        var rows = new AuditRows(words, differences, people());
        response.setContentType(Csv.MEDIA_TYPE);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("audit-log.csv")
                        .build()
                        .toString());
        try (var csv = new Csv(response.getOutputStream(), me.language().locale(), rows.header())) {
            trail.export(search, entry -> csv.row(rows.row(entry)));
        }
    }

    private Map<UserId, Person> people() {
        return accounts.everybody().stream().collect(Collectors.toMap(Person::id, Function.identity()));
    }

    private static AuditQuery query(HttpServletRequest request) {
        return AuditQuery.of(QueryParameters.fromString(
                Optional.ofNullable(request.getQueryString()).orElse("")));
    }
}
