package io.stellwerk.channels;

import io.stellwerk.accounts.CurrentUser;
import io.stellwerk.accounts.Permission.Role;
import io.stellwerk.accounts.Unrestricted;
import io.stellwerk.accounts.UserId;
import io.stellwerk.audit.AuditCategory;
import io.stellwerk.audit.AuditLog;
import io.stellwerk.base.EmailAddress;
import io.stellwerk.base.Retried;
import io.stellwerk.base.Utc;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Whose messages go to Spam. They are taken in like any other; nothing is lost. */
@Service
@Retried
public class BlockedSenders {

    private static final String ADDRESS = "ADDRESS";
    private static final String DOMAIN = "DOMAIN";

    private final JdbcClient jdbc;
    private final CurrentUser currentUser;
    private final AuditLog audit;
    private final Clock clock;

    BlockedSenders(JdbcClient jdbc, CurrentUser currentUser, AuditLog audit, Clock clock) {
        this.jdbc = jdbc;
        this.currentUser = currentUser;
        this.audit = audit;
        this.clock = clock;
    }

    /** The one that was blocked last comes first. */
    @PreAuthorize("hasRole('" + Role.CHANNELS_AND_SETTINGS + "')")
    public List<BlockedSender> all() {
        return jdbc.sql(
                        "SELECT kind, name, blocked_at, blocked_by FROM blocked_sender ORDER BY blocked_at DESC, id DESC")
                .query(BlockedSenders::read)
                .list();
    }

    /** From a ticket, by those who may take it for spam. @return whether it was not blocked before */
    @PreAuthorize("hasRole('" + Role.DELETE_TICKETS + "')")
    public boolean block(SenderPattern sender) {
        return insert(sender);
    }

    /** In the settings. @return whether it was not blocked before */
    @PreAuthorize("hasRole('" + Role.CHANNELS_AND_SETTINGS + "')")
    public boolean add(SenderPattern sender) {
        return insert(sender);
    }

    /** In the settings. What came in meanwhile stays where it is. */
    @PreAuthorize("hasRole('" + Role.CHANNELS_AND_SETTINGS + "')")
    public void unblock(SenderPattern sender) {
        delete(sender);
    }

    /** From a ticket, by those who may block there. What came in meanwhile stays where it is. */
    @PreAuthorize("hasRole('" + Role.DELETE_TICKETS + "')")
    public void lift(SenderPattern sender) {
        delete(sender);
    }

    @Unrestricted("Incoming messages belong to nobody who is logged in")
    public boolean blocks(EmailAddress sender) {
        return !patterns(sender).isEmpty();
    }

    /** By what somebody is blocked: their address first, then the domains it belongs to, the narrowest first. */
    @PreAuthorize("isAuthenticated()")
    public List<SenderPattern> blocking(EmailAddress sender) {
        return patterns(sender);
    }

    private List<SenderPattern> patterns(EmailAddress sender) {
        return jdbc.sql("""
                        SELECT kind, name FROM blocked_sender
                        WHERE (kind = 'ADDRESS' AND name IN (:address, :untagged)) OR (kind = 'DOMAIN' AND name IN (:domains))
                        ORDER BY kind, CHAR_LENGTH(name) DESC
                        """)
                .param("address", sender.value())
                .param("untagged", sender.withoutTag().value())
                .param("domains", withOneAtLeast(SenderPattern.domains(sender)))
                .query((row, number) -> pattern(row))
                .list();
    }

    private void delete(SenderPattern sender) {
        var deleted = jdbc.sql("DELETE FROM blocked_sender WHERE kind = :kind AND name = :name")
                .param("kind", kind(sender))
                .param("name", sender.text())
                .update();
        if (deleted == 1) {
            audit.happened(AuditCategory.CHANNEL, "sender-unblocked", sender.text());
        }
    }

    private boolean insert(SenderPattern sender) {
        var inserted = jdbc.sql("""
                        INSERT IGNORE INTO blocked_sender (kind, name, blocked_at, blocked_by)
                        VALUES (:kind, :name, :now, :by)
                        """)
                .param("kind", kind(sender))
                .param("name", sender.text())
                .param("now", Utc.of(clock.instant()))
                .param("by", currentUser.isLoggedIn() ? currentUser.id().value() : null)
                .update();
        if (inserted == 1) {
            audit.happened(AuditCategory.CHANNEL, "sender-blocked", sender.text());
        }
        return inserted == 1;
    }

    private static List<String> withOneAtLeast(List<String> domains) {
        return domains.isEmpty() ? List.of("") : domains;
    }

    private static String kind(SenderPattern sender) {
        return switch (sender) {
            case SenderPattern.Address address -> ADDRESS;
            case SenderPattern.Domain domain -> DOMAIN;
        };
    }

    private static BlockedSender read(ResultSet row, int number) throws SQLException {
        return new BlockedSender(
                pattern(row),
                Utc.read(row, "blocked_at"),
                Optional.ofNullable(row.getObject("blocked_by", Long.class)).map(UserId::new));
    }

    private static SenderPattern pattern(ResultSet row) throws SQLException {
        var name = row.getString("name");
        return row.getString("kind").equals(DOMAIN)
                ? new SenderPattern.Domain(name)
                : new SenderPattern.Address(EmailAddress.of(name));
    }
}
