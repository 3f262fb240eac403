package io.stellwerk.team;

/** Some people who share tickets. */
public record Team(TeamId id, String name) {}
