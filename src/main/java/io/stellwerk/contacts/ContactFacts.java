package io.stellwerk.contacts;

import java.util.Optional;

/**
 * What a contact is found by beside the name.
 *
 * @param addresses all of them, with spaces between; the primary one first
 */
public record ContactFacts(String addresses, Optional<String> company, Optional<String> phone) {}
