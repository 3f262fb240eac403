package io.stellwerk.routing;

import io.stellwerk.accounts.CurrentUser;
import io.stellwerk.accounts.Permission.Role;
import io.stellwerk.accounts.Unrestricted;
import io.stellwerk.audit.AuditCategory;
import io.stellwerk.audit.AuditLog;
import io.stellwerk.base.Retried;
import io.stellwerk.base.WakeUps;
import io.stellwerk.routing.RoutingRule.NoOne;
import io.stellwerk.team.Seats;
import io.stellwerk.tickets.AgentChannels;
import io.stellwerk.tickets.ChannelId;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** The rule of each channel; one without a rule leaves its tickets unassigned. */
@Service
@Retried
public class RoutingRules {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final AuditLog audit;
    private final ReadableRules readable;
    private final KnownChannels channels;
    private final CurrentUser currentUser;
    private final Seats seats;
    private final RuleTargets targets;
    private final ApplicationEventPublisher events;
    private final WakeUps wakeUps;

    RoutingRules(
            JdbcClient jdbc,
            JsonMapper json,
            AuditLog audit,
            ReadableRules readable,
            KnownChannels channels,
            CurrentUser currentUser,
            Seats seats,
            RuleTargets targets,
            ApplicationEventPublisher events,
            WakeUps wakeUps) {
        this.jdbc = jdbc;
        this.json = json;
        this.audit = audit;
        this.readable = readable;
        this.channels = channels;
        this.currentUser = currentUser;
        this.seats = seats;
        this.targets = targets;
        this.events = events;
        this.wakeUps = wakeUps;
    }

    @Unrestricted("Routing reads it without anybody logged in")
    public VersionedRule of(ChannelId channel) {
        return read(channel, "");
    }

    /** The rule of each channel that has one. */
    @PreAuthorize("hasRole('" + Role.CHANNELS_AND_SETTINGS + "')")
    public Map<ChannelId, VersionedRule> ofAll() {
        return jdbc
                .sql("SELECT channel_id, definition, version FROM routing_rule")
                .query((row, number) -> Map.entry(
                        new ChannelId(row.getLong("channel_id")),
                        versioned(row.getString("definition"), row.getLong("version"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** As {@link #of}; until the transaction ends nobody else changes the rule or routes by it. */
    VersionedRule lock(ChannelId channel) {
        return read(channel, " FOR UPDATE");
    }

    /** Whether whoever is logged in holds the Service seat that setting rules needs (spec/02 section 1). */
    @PreAuthorize("hasRole('" + Role.CHANNELS_AND_SETTINGS + "')")
    public boolean mayChange() {
        return !currentUser.isLoggedIn()
                || seats.holders(Set.of(currentUser.id())).contains(currentUser.id());
    }

    /** Replaces the channel's rule, without skills and delay, for tickets that come from now on. */
    @PreAuthorize("hasRole('" + Role.CHANNELS_AND_SETTINGS + "')")
    public void set(ChannelId channel, RoutingRule rule) {
        set(channel, rule, SkillRouting.OFF, Duration.ZERO);
    }

    /**
     * Replaces all that the channel's Automation says, for tickets that come or wait from now on.
     *
     * @throws IllegalArgumentException when channels of this kind do not have such a rule
     * @throws TargetsGone when a team, a skill or a category of it was deleted
     */
    @PreAuthorize("hasRole('" + Role.CHANNELS_AND_SETTINGS + "')")
    public void set(ChannelId channel, RoutingRule rule, SkillRouting skills, Duration delay) {
        if (!mayChange()) {
            throw new AccessDeniedException("Only holders of a Service seat set routing rules");
        }
        if (!channels.allow(channel, rule)) {
            throw new IllegalArgumentException(channels.name(channel) + " cannot have the rule " + rule.kind());
        }
        var stored = StoredRule.of(rule, skills, delay);
        targets.hold(stored);
        var before = of(channel);
        var after = new VersionedRule(rule, skills, delay, before.version() + 1);
        jdbc.sql("""
                        INSERT INTO routing_rule (channel_id, definition, version) VALUES (:channel, :definition, 1)
                        ON DUPLICATE KEY UPDATE definition = VALUES(definition), version = version + 1
                        """)
                .param("channel", channel.value())
                .param("definition", json.writeValueAsString(stored))
                .update();
        written(channel, before, after);
        events.publishEvent(new RuleChanged(channel));
        if (before.isCustomerAgent() != after.isCustomerAgent()) {
            wakeUps.wake(AgentChannels.TOPIC);
        }
    }

    /**
     * As {@link #set(ChannelId, RoutingRule, SkillRouting, Duration)}, unless somebody else changed the rule since it was
     * read.
     *
     * @param seen what was read
     * @return whether the rule was replaced
     */
    @PreAuthorize("hasRole('" + Role.CHANNELS_AND_SETTINGS + "')")
    public boolean replace(
            ChannelId channel, VersionedRule seen, RoutingRule rule, SkillRouting skills, Duration delay) {
        makeLockable(channel);
        if (lock(channel).version() != seen.version()) {
            return false;
        }
        set(channel, rule, skills, delay);
        return true;
    }

    /** The rules of all channels, for finding where something is used. */
    Map<ChannelId, StoredRule> all() {
        return jdbc
                .sql("SELECT channel_id, definition FROM routing_rule")
                .query((row, number) -> Map.entry(
                        new ChannelId(row.getLong("channel_id")),
                        json.readValue(row.getString("definition"), StoredRule.class)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Two first rules at once meet at this row, as there is no other to hold. */
    private void makeLockable(ChannelId channel) {
        jdbc.sql("INSERT IGNORE INTO routing_rule (channel_id, definition, version) VALUES (:channel, :definition, 0)")
                .param("channel", channel.value())
                .param(
                        "definition",
                        json.writeValueAsString(StoredRule.of(new NoOne(), SkillRouting.OFF, Duration.ZERO)))
                .update();
    }

    private VersionedRule read(ChannelId channel, String suffix) {
        return jdbc.sql("SELECT definition, version FROM routing_rule WHERE channel_id = :channel" + suffix)
                .param("channel", channel.value())
                .query((row, number) -> versioned(row.getString("definition"), row.getLong("version")))
                .optional()
                .orElseGet(() -> new VersionedRule(new NoOne(), SkillRouting.OFF, Duration.ZERO, 0));
    }

    private VersionedRule versioned(String definition, long version) {
        var stored = json.readValue(definition, StoredRule.class);
        return new VersionedRule(
                stored.rule(), stored.skillRouting(), Duration.ofSeconds(stored.delaySeconds()), version);
    }

    private void written(ChannelId channel, VersionedRule before, VersionedRule after) {
        audit.changed(
                AuditCategory.ROUTING, "rule-changed", channels.name(channel), readable.of(before), readable.of(after));
    }
}
