package io.stellwerk.tickets;

/** Where in a text a word begins like one that was searched for: the part that does. */
public record FoundWord(int start, int end) {

    public String of(String text) {
        return text.substring(start, end);
    }
}
