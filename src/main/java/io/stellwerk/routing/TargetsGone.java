package io.stellwerk.routing;

/** A rule cannot be set because a team, a skill or a category that it names was deleted meanwhile. */
public class TargetsGone extends RuntimeException {

    private static final long serialVersionUID = 1;

    TargetsGone() {
        super("A team, a skill or a category of the rule is gone");
    }
}
