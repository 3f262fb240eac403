package io.stellwerk.accounts;

import java.util.List;

/** A role cannot lose the right to edit tickets while those who have it own open ones. */
public class OpenTicketsLeft extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final List<String> owners;

    OpenTicketsLeft(List<String> owners) {
        super("Open tickets belong to " + owners);
        this.owners = List.copyOf(owners);
    }

    /** The names of those who own some. */
    public List<String> owners() {
        return owners;
    }
}
