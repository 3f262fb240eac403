package io.stellwerk.channels.ui;

import io.stellwerk.channels.ChannelAccount;
import io.stellwerk.channels.Channels;
import io.stellwerk.routing.RoutingRule;
import io.stellwerk.routing.RoutingRules;
import io.stellwerk.routing.VersionedRule;
import io.stellwerk.tickets.Arrivals;
import io.stellwerk.tickets.ChannelId;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads the channels with their rules and how much comes in through them. */
@Component
class ChannelListing {

    private static final Duration WEEK = Duration.ofDays(7);

    private final Channels channels;
    private final RoutingRules rules;
    private final RuleWords words;
    private final Arrivals arrivals;
    private final Clock clock;

    ChannelListing(Channels channels, RoutingRules rules, RuleWords words, Arrivals arrivals, Clock clock) {
        this.channels = channels;
        this.rules = rules;
        this.words = words;
        this.arrivals = arrivals;
        this.clock = clock;
    }

    List<ListedChannel> all() {
        var lastWeek = arrivals.since(clock.instant().minus(WEEK));
        var rule = rules.ofAll();
        var names = words.names();
        return channels.all().stream()
                .map(account -> new ListedChannel(
                        account, words.of(ruleOf(account, rule), names), lastWeek.getOrDefault(account.id(), 0L)))
                .toList();
    }

    private static RoutingRule ruleOf(ChannelAccount account, Map<ChannelId, VersionedRule> rules) {
        return Optional.ofNullable(rules.get(account.id()))
                .map(VersionedRule::rule)
                .orElseGet(RoutingRule.NoOne::new);
    }
}
