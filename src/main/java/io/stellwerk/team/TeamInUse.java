package io.stellwerk.team;

/** A team cannot be deleted; says where it is in use. */
public class TeamInUse extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient TeamUse use;

    public TeamInUse(TeamUse use) {
        super("The team is in use: " + use);
        this.use = use;
    }

    public TeamUse use() {
        return use;
    }
}
