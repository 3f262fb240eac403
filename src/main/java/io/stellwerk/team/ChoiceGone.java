package io.stellwerk.team;

/** A team or a skill that somebody chose was deleted before they saved. */
public class ChoiceGone extends RuntimeException {

    private static final long serialVersionUID = 1;

    public ChoiceGone() {
        super("A team or a skill is gone");
    }
}
