package io.stellwerk.team;

import io.stellwerk.base.CalendarId;

/** The days of a calendar changed. */
public record HolidaysChanged(CalendarId calendar) {}
