package io.stellwerk.channels;

/** A channel of that kind already has that address. */
public class AddressTaken extends RuntimeException {

    private static final long serialVersionUID = 1;

    AddressTaken(String address, Throwable cause) {
        super("A channel already takes " + address, cause);
    }
}
