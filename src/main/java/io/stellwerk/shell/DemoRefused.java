package io.stellwerk.shell;

/** The demo profile was used with a company's real data. */
class DemoRefused extends IllegalStateException {

    static final String REMEDY = "Start without the profile demo, or name another database.";

    private static final long serialVersionUID = 1;

    DemoRefused() {
        super("The profile demo is only for an empty database, but this one already has accounts that are not the"
                + " demo's. Nothing was changed in it.");
    }
}
