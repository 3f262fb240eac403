package io.stellwerk.channels;

import io.stellwerk.accounts.Permission.Role;
import io.stellwerk.accounts.Unrestricted;
import io.stellwerk.audit.AuditCategory;
import io.stellwerk.audit.AuditLog;
import io.stellwerk.base.EmailAddress;
import io.stellwerk.base.Retried;
import io.stellwerk.base.Utc;
import io.stellwerk.tickets.ChannelId;
import io.stellwerk.tickets.Reopening;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** The connected channel accounts. */
@Service
@Retried
public class Channels {

    private static final String SELECT =
            "SELECT id, kind, name, reopening, address, paused, connected_at FROM channel ";

    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final Clock clock;

    Channels(JdbcClient jdbc, AuditLog audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * From now on mail to this address becomes tickets. {@code name} is what customers see as sender.
     *
     * @throws AddressTaken when mail to it does so already
     */
    @PreAuthorize("hasRole('" + Role.CHANNELS_AND_SETTINGS + "')")
    public ChannelId connectEmail(String name, EmailAddress address) {
        return connect(ChannelKind.EMAIL, name, address.value());
    }

    /** @return whether the channel was still as {@code seen} */
    @PreAuthorize("hasRole('" + Role.CHANNELS_AND_SETTINGS + "')")
    public boolean change(ChannelId channel, ChannelSettings seen, ChannelSettings wanted) {
        var changed = jdbc.sql("""
                        UPDATE channel SET name = :name, reopening = :reopening
                        WHERE id = :id AND name = :seenName AND reopening = :seenReopening
                        """)
                        .param("name", wanted.name())
                        .param("reopening", wanted.reopening().name())
                        .param("id", channel.value())
                        .param("seenName", seen.name())
                        .param("seenReopening", seen.reopening().name())
                        .update()
                == 1;
        if (changed && !wanted.equals(seen)) {
            find(channel)
                    .ifPresent(account -> audit.changed(
                            AuditCategory.CHANNEL,
                            "channel-changed",
                            account.address(),
                            readable(seen),
                            readable(wanted)));
        }
        return changed;
    }

    private static Map<String, String> readable(ChannelSettings settings) {
        return Map.of("name", settings.name(), "reopening", settings.reopening().name());
    }

    @PreAuthorize("hasRole('" + Role.CHANNELS_AND_SETTINGS + "')")
    public void pause(ChannelId channel) {
        paused(channel, true);
    }

    @PreAuthorize("hasRole('" + Role.CHANNELS_AND_SETTINGS + "')")
    public void resume(ChannelId channel) {
        paused(channel, false);
    }

    @Unrestricted("Names of channels are shown to everybody who sees their tickets")
    public List<ChannelAccount> all() {
        return jdbc.sql(SELECT + "ORDER BY name").query(Channels::account).list();
    }

    @Unrestricted("The outbox reads it without anybody logged in")
    public Optional<ChannelAccount> find(ChannelId channel) {
        return jdbc.sql(SELECT + "WHERE id = :id")
                .param("id", channel.value())
                .query(Channels::account)
                .optional();
    }

    /** The account that takes mail for this address, tags ({@code support+tag@…}) included. */
    @Unrestricted("Incoming messages belong to nobody who is logged in")
    public Optional<ChannelAccount> receiving(EmailAddress address) {
        return jdbc.sql(
                        SELECT
                                + "WHERE kind = :kind AND address IN (:exact, :untagged) AND paused = FALSE ORDER BY address = :exact DESC LIMIT 1")
                .param("kind", ChannelKind.EMAIL.name())
                .param("exact", address.value())
                .param("untagged", address.withoutTag().value())
                .query(Channels::account)
                .optional();
    }

    ChannelId connect(ChannelKind kind, String name, String address) {
        var channel = new ChannelId(insert(kind, name, address));
        written("channel-connected", address);
        return channel;
    }

    private long insert(ChannelKind kind, String name, String address) {
        var key = new GeneratedKeyHolder();
        try {
            jdbc.sql(
                            "INSERT INTO channel (kind, name, address, paused, connected_at) VALUES (:kind, :name, :address, FALSE, :at)")
                    .param("kind", kind.name())
                    .param("name", name)
                    .param("address", address)
                    .param("at", Utc.of(clock.instant()))
                    .update(key);
        } catch (DuplicateKeyException taken) {
            throw new AddressTaken(address, taken);
        }
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    private void paused(ChannelId channel, boolean paused) {
        var changed = jdbc.sql("UPDATE channel SET paused = :paused WHERE id = :id AND paused <> :paused")
                        .param("paused", paused)
                        .param("id", channel.value())
                        .update()
                == 1;
        if (changed) {
            find(channel)
                    .ifPresent(account -> written(paused ? "channel-paused" : "channel-resumed", account.address()));
        }
    }

    private void written(String action, String address) {
        audit.happened(AuditCategory.CHANNEL, action, address);
    }

    private static ChannelAccount account(ResultSet row, int number) throws SQLException {
        return new ChannelAccount(
                new ChannelId(row.getLong("id")),
                ChannelKind.valueOf(row.getString("kind")),
                new ChannelSettings(row.getString("name"), Reopening.valueOf(row.getString("reopening"))),
                row.getString("address"),
                row.getBoolean("paused"),
                Utc.read(row, "connected_at"));
    }
}
