package io.stellwerk.team;

import java.util.List;

/** A skill cannot be deleted; says where it is used. */
public class SkillInUse extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final List<String> places;

    public SkillInUse(List<String> places) {
        super("Used by " + String.join(", ", places));
        this.places = List.copyOf(places);
    }

    /** Names of people, teams and rules, ready to be shown. */
    public List<String> places() {
        return places;
    }
}
