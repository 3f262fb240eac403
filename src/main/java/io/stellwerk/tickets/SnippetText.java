package io.stellwerk.tickets;

import io.stellwerk.base.SafeHtml;

/** What somebody wants a snippet to be. */
public record SnippetText(boolean shared, String name, String shortcut, SafeHtml html) {}
