package io.stellwerk.inbox;

import io.stellwerk.tickets.BulkJob;

/**
 * A change of many tickets as its person sees it.
 *
 * @param name who or what the tickets get; empty where that says nothing
 */
record ShownBulk(BulkJob job, String name, boolean undoable) {}
