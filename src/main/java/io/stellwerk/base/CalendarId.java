package io.stellwerk.base;

import java.io.Serializable;

/** Names a calendar of public holidays. */
public record CalendarId(long value) implements Serializable {}
