package io.stellwerk.accounts;

/** Somebody has to stay who may do everything. */
public class LastSuperAdmin extends RuntimeException {

    private static final long serialVersionUID = 1;

    LastSuperAdmin() {
        super("The last active super admin stays");
    }
}
