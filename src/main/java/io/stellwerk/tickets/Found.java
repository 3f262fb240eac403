package io.stellwerk.tickets;

import java.util.List;

/** What a search found, the newest first; {@code all} unless there were too many or it would have taken too long. */
record Found(List<Long> tickets, boolean all) {}
