package io.stellwerk.routing;

/** A rule cannot be set because a team or a skill that it names was deleted meanwhile. */
public class TargetsGone extends RuntimeException {

    private static final long serialVersionUID = 1;

    TargetsGone() {
        super("A team or a skill of the rule is gone");
    }
}
