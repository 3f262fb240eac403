package io.stellwerk.journeys;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What agents answer. Each text ends with a mark of its own, by which it is found in the mails that left. */
final class Replies {

    private final List<String> sent = new ArrayList<>();
    private final List<String> takenBack = new ArrayList<>();

    /** A text that is going to be sent. */
    String say(String words) {
        return marked(words, sent);
    }

    /** A text that is sent and taken back. */
    String almostSay(String words) {
        return marked(words, takenBack);
    }

    List<String> sent() {
        return List.copyOf(sent);
    }

    List<String> takenBack() {
        return List.copyOf(takenBack);
    }

    private static String marked(String words, List<String> marks) {
        var mark = "said" + UUID.randomUUID().toString().replace("-", "");
        marks.add(mark);
        return words + " " + mark;
    }
}
