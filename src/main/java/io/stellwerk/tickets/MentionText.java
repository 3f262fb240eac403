package io.stellwerk.tickets;

import io.stellwerk.accounts.UserId;

/**
 * The note in which somebody wrote the reader's name.
 *
 * @param words its beginning, without formatting
 */
public record MentionText(UserId by, String words) {}
