package io.stellwerk.team;

import java.time.Instant;

/** Who holds a seat, is in which team, has which skills or may take how much is another now; somebody may be eligible. */
public record PeopleChanged(Instant at) {}
