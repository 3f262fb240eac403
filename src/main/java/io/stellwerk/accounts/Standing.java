package io.stellwerk.accounts;

import java.io.Serializable;

/** Which preset, and which version of it, somebody's rights came from, and with the how manieth password they logged in. */
record Standing(PresetId preset, long presetVersion, int passwordRound) implements Serializable {}
