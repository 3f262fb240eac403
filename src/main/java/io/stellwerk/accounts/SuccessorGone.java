package io.stellwerk.accounts;

/** Whoever was to get the open tickets of somebody cannot take them, perhaps no longer. */
public class SuccessorGone extends RuntimeException {

    private static final long serialVersionUID = 1;

    public SuccessorGone() {
        super("Nobody active with a Service seat who may edit tickets");
    }
}
