package io.stellwerk.team;

/** A skill cannot be deleted; says where it is in use. */
public class SkillInUse extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient SkillUse use;

    public SkillInUse(SkillUse use) {
        super("The skill is in use: " + use);
        this.use = use;
    }

    public SkillUse use() {
        return use;
    }
}
