package io.stellwerk.channels.ui;

import io.stellwerk.accounts.UserId;

/**
 * Somebody in reach of a rule.
 *
 * @param verdict their open tickets and limit, or why they would get nothing, in words
 * @param next whether the next ticket is theirs
 */
record ForecastLine(UserId user, String name, String verdict, boolean eligible, boolean next) {}
