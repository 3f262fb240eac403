package io.stellwerk.channels.ui;

import io.stellwerk.channels.ChannelAccount;

/**
 * A line of the channel list.
 *
 * @param rule how its tickets find their owner, in words
 * @param lastWeek tickets that came in during the last seven days
 */
record ListedChannel(ChannelAccount account, String rule, long lastWeek) {}
