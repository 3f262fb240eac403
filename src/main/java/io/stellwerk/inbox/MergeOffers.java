package io.stellwerk.inbox;

import java.util.List;

/**
 * Tickets that one could be merged with.
 *
 * @param all unless there are more
 */
record MergeOffers(List<Mergeable> tickets, boolean all) {}
