package io.stellwerk.accounts;

/** Another preset already has that name. */
public class PresetNameTaken extends RuntimeException {

    private static final long serialVersionUID = 1;

    PresetNameTaken(String name) {
        super("Another preset is called " + name);
    }
}
