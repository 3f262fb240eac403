package io.stellwerk.inbox;

/**
 * What was typed last, before the ticket went, and is not yet sanitised.
 *
 * @param base what the browser knew to be kept
 */
record LateWords(String html, String base) {}
