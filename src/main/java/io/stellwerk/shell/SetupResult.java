package io.stellwerk.shell;

enum SetupResult {
    DONE,
    WRONG_CODE,
    TOO_FAST,
    ALREADY_DONE
}
