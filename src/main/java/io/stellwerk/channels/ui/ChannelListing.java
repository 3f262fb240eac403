package io.stellwerk.channels.ui;

import io.stellwerk.channels.ChannelAccount;
import io.stellwerk.channels.Channels;
import io.stellwerk.routing.RoutingRules;
import io.stellwerk.tickets.Arrivals;
import io.stellwerk.tickets.ChannelId;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
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
        return channels.all().stream().map(account -> listed(account, lastWeek)).toList();
    }

    private ListedChannel listed(ChannelAccount account, Map<ChannelId, Long> lastWeek) {
        var rule = rules.of(account.id()).rule();
        return new ListedChannel(account, words.of(rule), lastWeek.getOrDefault(account.id(), 0L));
    }
}
