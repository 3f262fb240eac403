package io.stellwerk.tickets;

import java.time.Duration;
import java.util.Map;

/** What a policy promises for one ticket: how long each goal may take, and how long before it is due soon. */
record SlaTerms(Map<SlaGoal, Duration> goals, Duration dueSoon, CountedTime time) {}
