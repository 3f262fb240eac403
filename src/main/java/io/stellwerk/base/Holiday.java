package io.stellwerk.base;

import java.time.LocalDate;

/** A day on which nobody has to work. */
public record Holiday(LocalDate day, String name) {}
