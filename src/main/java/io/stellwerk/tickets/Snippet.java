package io.stellwerk.tickets;

import io.stellwerk.base.SafeHtml;

/**
 * Text to write again and again.
 *
 * @param shared whether it is everybody's and not just its writer's
 * @param shortcut without its {@code #}; empty for none
 * @param version changes with every save
 */
public record Snippet(SnippetId id, boolean shared, String name, String shortcut, SafeHtml html, long version) {}
