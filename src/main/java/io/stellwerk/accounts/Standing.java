package io.stellwerk.accounts;

import java.io.Serializable;

/** Which preset, and which version of it, somebody's rights came from. */
record Standing(PresetId preset, long presetVersion) implements Serializable {}
