package io.stellwerk.routing;

import io.stellwerk.accounts.CurrentUser;
import io.stellwerk.accounts.Permission.Role;
import io.stellwerk.accounts.Unrestricted;
import io.stellwerk.accounts.UserId;
import io.stellwerk.audit.AuditCategory;
import io.stellwerk.audit.AuditLog;
import io.stellwerk.audit.AuditRecord;
import io.stellwerk.base.Retried;
import io.stellwerk.routing.RoutingRule.NoOne;
import io.stellwerk.routing.RoutingRule.SpecificUsersAndTeams;
import io.stellwerk.team.TeamId;
import io.stellwerk.tickets.ChannelId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** The rule of each channel; one without a rule leaves its tickets unassigned. */
@Service
@Retried
public class RoutingRules {

    private static final String NO_ONE = "NO_ONE";
    private static final String USERS_AND_TEAMS = "USERS_AND_TEAMS";

    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final CurrentUser currentUser;

    RoutingRules(JdbcClient jdbc, AuditLog audit, CurrentUser currentUser) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.currentUser = currentUser;
    }

    @Unrestricted("Routing reads it without anybody logged in")
    public VersionedRule of(ChannelId channel) {
        return jdbc.sql(
                        "SELECT kind, distribution, only_available, version FROM routing_rule WHERE channel_id = :channel")
                .param("channel", channel.value())
                .query((row, number) -> new VersionedRule(
                        row.getString("kind").equals(NO_ONE)
                                ? new NoOne()
                                : new SpecificUsersAndTeams(
                                        targets(channel),
                                        Distribution.valueOf(row.getString("distribution")),
                                        row.getBoolean("only_available")),
                        row.getLong("version")))
                .optional()
                .orElseGet(() -> new VersionedRule(new NoOne(), 0));
    }

    /** Replaces the channel's rule for tickets that come from now on. */
    @PreAuthorize("hasRole('" + Role.CHANNELS_AND_SETTINGS + "')")
    public void set(ChannelId channel, RoutingRule rule) {
        var before = of(channel);
        switch (rule) {
            case NoOne none -> write(channel, NO_ONE, Optional.empty(), true, Set.of());
            case SpecificUsersAndTeams pool ->
                write(channel, USERS_AND_TEAMS, Optional.of(pool.distribution()), pool.onlyAvailable(), pool.targets());
        }
        audit.record(new AuditRecord(
                currentUser.isLoggedIn() ? Optional.of(currentUser.id()) : Optional.empty(),
                AuditCategory.ROUTING,
                "rule-changed",
                "channel " + channel.value(),
                Optional.of(before.rule().toString()),
                Optional.of(rule.toString())));
    }

    private void write(
            ChannelId channel,
            String kind,
            Optional<Distribution> distribution,
            boolean onlyAvailable,
            Set<Target> targets) {
        jdbc.sql("""
                        INSERT INTO routing_rule (channel_id, kind, distribution, only_available, version)
                        VALUES (:channel, :kind, :distribution, :available, 1)
                        ON DUPLICATE KEY UPDATE kind = VALUES(kind), distribution = VALUES(distribution),
                            only_available = VALUES(only_available), version = version + 1
                        """)
                .param("channel", channel.value())
                .param("kind", kind)
                .param("distribution", distribution.map(Enum::name).orElse(null))
                .param("available", onlyAvailable)
                .update();
        jdbc.sql("DELETE FROM routing_rule_target WHERE channel_id = :channel")
                .param("channel", channel.value())
                .update();
        targets.forEach(target -> add(channel, target));
    }

    private void add(ChannelId channel, Target target) {
        var statement = jdbc.sql(
                        "INSERT INTO routing_rule_target (channel_id, user_id, team_id) VALUES (:channel, :user, :team)")
                .param("channel", channel.value());
        switch (target) {
            case Target.OneUser one ->
                statement.param("user", one.user().value()).param("team", null).update();
            case Target.WholeTeam whole ->
                statement
                        .param("user", null)
                        .param("team", whole.team().value())
                        .update();
        }
    }

    private Set<Target> targets(ChannelId channel) {
        return new HashSet<>(jdbc.sql("SELECT user_id, team_id FROM routing_rule_target WHERE channel_id = :channel")
                .param("channel", channel.value())
                .query(RoutingRules::target)
                .list());
    }

    private static Target target(ResultSet row, int number) throws SQLException {
        @Nullable Long user = row.getObject("user_id", Long.class);
        return user == null
                ? new Target.WholeTeam(new TeamId(row.getLong("team_id")))
                : new Target.OneUser(new UserId(user));
    }
}
