package io.stellwerk.team;

/** How the wish to add or rename a skill ended. */
public enum SkillSaving {
    SAVED,
    NAME_TAKEN,
    /** Somebody else renamed or deleted it meanwhile. */
    OUTDATED
}
